import type { Indicator } from '../../core/campaign.ts';

type Say = NonNullable<Indicator['say']>;

/** What follows a result that not all have reported yet; only a full coverage allows a conclusion. */
const soFar = 'mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, kết luận khi có đủ báo cáo';
const open = 'mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, chưa đủ căn cứ đánh giá';

const households = 'Số hộ có thành viên đã cài đặt là {{numerator}}/{{denominator}}, đạt {{rate}}';
const citizens = 'Tỷ lệ người dân cài đặt trên số hộ gia đình đạt {{rate}} ({{numerator}} người/{{denominator}} hộ)';
const guided =
  '{{numerator}}/{{denominator}} người có tài khoản định danh điện tử {{eIdLevelText}} đã được hướng dẫn cài đặt ({{rate}})';
const teams = '{{numerator}}/{{denominator}} {{areaUnit}} ({{rate}}) có Tổ hướng dẫn cài đặt';
const schools = '{{numerator}}/{{denominator}} cơ sở giáo dục ({{rate}}) đã triển khai tuyên truyền, hỗ trợ cài đặt';
const phones =
  'Theo rà soát của các {{areaUnit}}, {{numerator}}/{{denominator}} người sử dụng điện thoại thông minh đã được hướng dẫn cài đặt, đăng nhập và sử dụng ({{rate}})';

/** For the whole commune: texts-vi 3.4, `report.s.teams` to `report.s.ct05`, `report.s.ct14`. */
export const communeSay: Partial<Record<string, Say>> = {
  CT01: {
    met: `${households}, hoàn thành chỉ tiêu về hộ gia đình.`,
    metSoFar: `${households}; ${soFar}.`,
    notMet: `${households}, còn {{gap}} hộ chưa ghi nhận cài đặt.`,
    partial: `${households}; tính riêng các {{areaUnit}} đã báo cáo là {{rateReported}}; ${open}.`,
    noData: 'Chưa đủ số liệu về số hộ đã cài đặt (mới ghi nhận {{numerator}}/{{denominator}} hộ, {{rate}}).',
  },
  CT02: {
    met: `${citizens}, đáp ứng tiêu chí của thành phố ({{target}}).`,
    exceeded: `${citizens}, đáp ứng tiêu chí {{target}} của thành phố.`,
    equal:
      'Tỷ lệ người dân cài đặt trên số hộ gia đình bằng đúng {{rate}} ({{numerator}} người/{{denominator}} hộ); tiêu chí của thành phố yêu cầu {{target}} nên chưa đáp ứng, cần thêm ít nhất {{gap}} người cài đặt.',
    metSoFar: `${citizens}; tiêu chí của thành phố là {{target}}; ${soFar}.`,
    notMet: `${citizens}; cần thêm ít nhất {{gap}} người cài đặt để đáp ứng tiêu chí của thành phố ({{target}}).`,
    partial: `${citizens}; tính riêng các {{areaUnit}} đã báo cáo là {{rateReported}}; ${open} theo tiêu chí của thành phố ({{target}}).`,
    noData:
      'Chưa đủ căn cứ tính tỷ lệ người dân cài đặt trên số hộ gia đình (mới ghi nhận {{numerator}} người/{{denominator}} hộ, {{rate}}).',
  },
  'CT02.loggedIn': {
    plain: 'Trong {{denominator}} người đã cài đặt có {{numerator}} người đăng nhập được ({{rate}}).',
    noData: 'Chưa có số liệu về số người đã đăng nhập.',
  },
  CT03: {
    met: 'Toàn bộ {{denominator}} người có tài khoản định danh điện tử {{eIdLevelText}} đã được hướng dẫn cài đặt.',
    metSoFar: `${guided}; ${soFar}.`,
    notMet: `${guided}, còn {{gap}} người chưa ghi nhận được hướng dẫn.`,
    partial: `${guided}; ${open}.`,
    noData: 'Chưa có đủ số liệu về người có tài khoản định danh điện tử {{eIdLevelText}} được hướng dẫn cài đặt.',
  },
  CT04: {
    met: `${teams}.`,
    metSoFar: `${teams}; ${soFar}.`,
    notMet: `${teams}, còn {{gap}} {{areaUnit}} chưa thành lập hoặc chưa báo cáo.`,
    partial: `${teams}; ${open}.`,
    noData:
      'Chưa có số liệu về Tổ hướng dẫn cài đặt của các {{areaUnit}} (mới ghi nhận {{numerator}}/{{denominator}}, {{rate}}).',
  },
  CT05: {
    met: `${schools}.`,
    metSoFar: `${schools}; ${soFar}.`,
    notMet: `${schools}, còn {{gap}} cơ sở chưa triển khai hoặc chưa báo cáo.`,
    partial: `${schools}; ${open}.`,
    noData:
      'Chưa có số liệu về việc triển khai của các cơ sở giáo dục (mới ghi nhận {{numerator}}/{{denominator}}, {{rate}}).',
  },
  CT07: {
    plain: 'Trong kỳ, {{policeName}} cấp {{numerator}} tài khoản định danh điện tử {{eIdLevelText}}.',
    noData: 'Chưa có số liệu về tài khoản định danh điện tử {{eIdLevelText}} đã cấp.',
  },
  CT08: {
    plain: '{{policeName}} ghi nhận {{numerator}} lượt cài đặt, kích hoạt thành công (tính theo lượt).',
    noData: 'Chưa có số liệu về lượt cài đặt, kích hoạt thành công.',
  },
  CT14: {
    met: 'Theo rà soát của các {{areaUnit}}, toàn bộ {{denominator}} người sử dụng điện thoại thông minh đã được hướng dẫn cài đặt, đăng nhập và sử dụng.',
    metSoFar: `${phones}; ${soFar}.`,
    notMet: `${phones}, còn {{gap}} người chưa ghi nhận được hướng dẫn.`,
    partial: `${phones}; ${open}.`,
    noData:
      'Chưa có số liệu của các {{areaUnit}} về người sử dụng điện thoại thông minh được hướng dẫn cài đặt, đăng nhập và sử dụng.',
  },
};

/** A share of a group of units. `what` follows the figures: «cán bộ … đã cài đặt»; `note` stands at the end. */
function share(what: string, note = ''): Say {
  const result = `{{groupName}}: {{numerator}}/{{denominator}} ${what}`;
  return {
    met: `${result}, đạt {{rate}}${note}.`,
    metSoFar: `${result} ({{rate}}); ${soFar}${note}.`,
    notMet: `${result} ({{rate}}), còn thiếu {{gap}} so với chỉ tiêu {{target}}${note}.`,
    partial: `${result} ({{rate}}); ${open}${note}.`,
    plain: `${result} ({{rate}})${note}.`,
    noData: `{{groupName}}: chưa có số liệu ${what}.`,
  };
}

/** The literal rate is said first, then the one over those who could install (domain A.7-20). */
function visits(what: string, eligible: string): Say {
  const say = share(what);
  const also = `; nếu chỉ tính người đủ điều kiện thì tỷ lệ là {{${eligible}.rate}}`;
  const added = (text = ''): string => text.replace(/\.$/, `${also}.`);
  return { ...say, metSoFar: added(say.metSoFar), notMet: added(say.notMet), partial: added(say.partial) };
}

/** Once for each type of units: texts-vi 3.4, `report.s.ct06` to `report.s.ct15`. */
export const groupSay: Partial<Record<string, Say>> = {
  'CT06.staff': share('cán bộ, giáo viên, nhân viên đã cài đặt'),
  'CT06.pupils': share('học sinh đủ điều kiện đã cài đặt'),
  'CT06.parents': share('phụ huynh học sinh được tuyên truyền đã cài đặt'),
  'CT09.eid2': share('người lao động đã kích hoạt tài khoản định danh điện tử {{eIdLevelText}}'),
  'CT09.installed': share(
    'người lao động đã cài đặt',
    ', theo báo cáo của {{unitsAccepted}}/{{unitsTotal}} doanh nghiệp',
  ),
  'CT09.activated': share('người lao động đã đăng nhập, kích hoạt'),
  CT10: share('cán bộ, công chức, viên chức, người lao động đã cài đặt và đăng nhập'),
  CT11: {
    plain: '{{groupName}}: {{numerator}} người thân cư trú trên địa bàn đã cài đặt và đăng nhập.',
    noData: '{{groupName}}: chưa có số liệu về người thân cư trú trên địa bàn đã cài đặt và đăng nhập.',
  },
  CT12: visits('lượt người đến làm thủ tục đã cài đặt và đăng nhập', 'ttHcc.CT12.eligible'),
  'CT12.eligible': share('lượt người đủ điều kiện đến làm thủ tục đã cài đặt và đăng nhập'),
  CT13: visits('lượt người đến khám, chữa bệnh đã cài đặt và đăng nhập', 'tramYTe.CT13.eligible'),
  'CT13.eligible': share('lượt người đủ điều kiện đến khám, chữa bệnh đã cài đặt và đăng nhập'),
  CT14: share('người sử dụng điện thoại thông minh đã được hướng dẫn cài đặt, đăng nhập và sử dụng'),
  CT15: share(
    'đảng viên, hội viên, đoàn viên sử dụng điện thoại thông minh đã được hướng dẫn',
    ' (một người có thể thuộc nhiều tổ chức)',
  ),
};
