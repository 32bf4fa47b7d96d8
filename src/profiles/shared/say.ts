import type { Indicator } from '../../core/campaign.ts';

type Say = NonNullable<Indicator['say']>;

/** What follows a group's result that not all have reported yet; only a full coverage allows a conclusion. */
const soFar = 'mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, kết luận khi có đủ báo cáo';
const open = 'mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, chưa đủ căn cứ đánh giá';

/** The same of areas, whose coverage stands at the head of their clause. */
const areasSoFar = 'còn {{unitsSilent}} {{areaUnit}} chưa báo cáo, kết luận khi có đủ báo cáo';
const areasOpen = 'còn {{unitsSilent}} {{areaUnit}} chưa báo cáo, chưa đủ căn cứ đánh giá';

const households = 'Số hộ có thành viên đã cài đặt là {{numerator}}/{{denominator}}, đạt {{rate}}';
const citizens = 'Tỷ lệ người dân cài đặt trên số hộ gia đình đạt {{rate}} ({{numerator}} người/{{denominator}} hộ)';
const guided =
  '{{numerator}}/{{denominator}} người có tài khoản định danh điện tử {{eIdLevelText}} đã được hướng dẫn cài đặt ({{rate}})';
const phones =
  '{{numerator}}/{{denominator}} người sử dụng điện thoại thông minh đã được hướng dẫn cài đặt, đăng nhập và sử dụng ({{rate}})';
const phonesOf = 'Theo rà soát của {{unitsAccepted}}/{{unitsTotal}} {{areaUnit}} đã báo cáo';

/** Units that did something, of `units`; «24/24 thôn đã báo cáo có …»: coverage is said once. */
function doers(units: string, did: string, left: string, noData: string): Say {
  const result = `{{numerator}}/{{denominator}} ${units} ({{rate}}) ${did}`;
  const told = `{{numerator}}/{{unitsAccepted}} ${units} đã báo cáo ${did.replace(/^đã /, 'có ')}, bằng {{numerator}}/{{denominator}} ${units} toàn {{communeType}} ({{rate}})`;
  const silent = `{{unitsSilent}} ${units} chưa báo cáo, chưa kết luận được chỉ tiêu`;
  return {
    met: `${result}.`,
    metSoFar: `${told}; ${silent}.`,
    notMet: `${result}, còn {{gap}} ${left} hoặc chưa báo cáo.`,
    partial: `${told}; ${silent}.`,
    noData: `Chưa có số liệu về ${noData} (hiện ghi nhận {{numerator}}/{{denominator}}, {{rate}}).`,
  };
}

/** For the whole commune: texts-vi 3.4, `report.s.teams` to `report.s.ct05`, `report.s.ct14`. */
export const communeSay: Partial<Record<string, Say>> = {
  CT01: {
    met: `${households}, hoàn thành chỉ tiêu về hộ gia đình.`,
    metSoFar: `${households}; ${areasSoFar}.`,
    notMet: `${households}, còn {{gap}} hộ chưa được ghi nhận đã cài đặt.`,
    partial: `${households}; ${areasOpen}.`,
    noData:
      'Chưa có số liệu để đánh giá kết quả cài đặt theo hộ gia đình (hiện ghi nhận {{numerator}}/{{denominator}} hộ, {{rate}}).',
  },
  CT02: {
    met: `${citizens}, đáp ứng tiêu chí của thành phố ({{target}}).`,
    exceeded: `${citizens}, đáp ứng tiêu chí {{target}} của thành phố.`,
    equal:
      'Tỷ lệ người dân cài đặt trên số hộ gia đình bằng đúng {{rate}} ({{numerator}} người/{{denominator}} hộ); tiêu chí của thành phố yêu cầu {{target}} nên chưa đáp ứng, cần thêm ít nhất {{gap}} người cài đặt.',
    metSoFar: `${citizens}; tiêu chí của thành phố là {{target}}; ${areasSoFar}.`,
    notMet: `${citizens}; cần thêm ít nhất {{gap}} người cài đặt để đáp ứng tiêu chí của thành phố ({{target}}).`,
    partial: `${citizens}; tính riêng các {{areaUnit}} đã báo cáo là {{rateReported}}; ${areasOpen} theo tiêu chí của thành phố ({{target}}).`,
    noData:
      'Chưa có số liệu để đánh giá tỷ lệ người dân cài đặt trên số hộ gia đình (hiện ghi nhận {{numerator}} người/{{denominator}} hộ, {{rate}}).',
  },
  'CT02.loggedIn': {
    plain: 'Trong {{denominator}} người đã cài đặt có {{numerator}} người đăng nhập được ({{rate}}).',
    noData: 'Chưa có số liệu về số người đã đăng nhập.',
  },
  CT03: {
    met: 'Toàn bộ {{denominator}} người có tài khoản định danh điện tử {{eIdLevelText}} đã được hướng dẫn cài đặt.',
    metSoFar: `${guided}; ${areasSoFar}.`,
    notMet: `${guided}, còn {{gap}} người chưa được ghi nhận đã hướng dẫn.`,
    partial: `${guided}; ${areasOpen}.`,
    noData: 'Chưa có số liệu về người có tài khoản định danh điện tử {{eIdLevelText}} được hướng dẫn cài đặt.',
  },
  CT04: doers(
    '{{areaUnit}}',
    'có Tổ hướng dẫn cài đặt',
    '{{areaUnit}} chưa thành lập',
    'Tổ hướng dẫn cài đặt của các {{areaUnit}}',
  ),
  CT05: doers(
    'cơ sở giáo dục',
    'đã triển khai tuyên truyền, hỗ trợ cài đặt',
    'cơ sở chưa triển khai',
    'việc triển khai của các cơ sở giáo dục',
  ),
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
    metSoFar: `${phonesOf}, ${phones}; kết luận khi có đủ báo cáo.`,
    notMet: `${phonesOf}, ${phones}, còn {{gap}} người chưa được ghi nhận đã hướng dẫn.`,
    partial: `${phonesOf}, ${phones}; chưa đủ căn cứ đánh giá.`,
    noData:
      'Chưa có số liệu của các {{areaUnit}} về người sử dụng điện thoại thông minh được hướng dẫn cài đặt, đăng nhập và sử dụng.',
  },
};

/** A share of a group of units. `what` follows the figures: «cán bộ … đã cài đặt»; `noun` is what is missing; `note` stands at the end. */
function share(what: string, { noun = 'người', note = '' } = {}): Say {
  const result = `{{groupName}}: {{numerator}}/{{denominator}} ${what}`;
  return {
    met: `${result}, đạt {{rate}}${note}.`,
    metSoFar: `${result} ({{rate}}); ${soFar}${note}.`,
    notMet: `${result} ({{rate}}), còn thiếu {{gap}} ${noun} so với chỉ tiêu {{target}}${note}.`,
    partial: `${result} ({{rate}}); ${open}${note}.`,
    plain: `${result} ({{rate}})${note}.`,
    noData: `{{groupName}}: chưa có số liệu về ${what}.`,
  };
}

/** Of bodies that are asked, not told: their figures without a judgement (domain A.7-18). */
function asked(what: string): Say {
  const result = `{{groupName}}: đã hướng dẫn {{numerator}}/{{denominator}} ${what} ({{rate}}; mức phấn đấu {{target}})`;
  const some = `${result}, theo số liệu của {{unitsAccepted}}/{{unitsTotal}} cơ quan, tổ chức đã cung cấp`;
  return {
    met: `${result}.`,
    metSoFar: `${some}.`,
    notMet: `${result}.`,
    partial: `${some}.`,
    plain: `{{groupName}}: đã hướng dẫn {{numerator}}/{{denominator}} ${what} ({{rate}}).`,
    noData: `{{groupName}}: chưa có số liệu về ${what} đã được hướng dẫn.`,
  };
}

/** The literal rate is said first, then the one over those who could install (domain A.7-20). */
function visits(what: string, eligible: string): Say {
  const say = share(what, { noun: 'lượt' });
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
  'CT09.installed': share('người lao động đã cài đặt', {
    note: ', theo báo cáo của {{unitsAccepted}}/{{unitsTotal}} doanh nghiệp',
  }),
  'CT09.activated': share('người lao động đã đăng nhập, kích hoạt'),
  CT10: share('cán bộ, công chức, viên chức, người lao động đã cài đặt và đăng nhập'),
  CT11: {
    plain: '{{groupName}}: {{numerator}} người thân cư trú trên địa bàn đã cài đặt và đăng nhập.',
    noData: '{{groupName}}: chưa có số liệu về người thân cư trú trên địa bàn đã cài đặt và đăng nhập.',
  },
  CT12: visits('lượt người đến làm thủ tục đã cài đặt và đăng nhập', 'ttHcc.CT12.eligible'),
  'CT12.eligible': share('lượt người đủ điều kiện đến làm thủ tục đã cài đặt và đăng nhập', { noun: 'lượt' }),
  CT13: visits('lượt người đến khám, chữa bệnh đã cài đặt và đăng nhập', 'tramYTe.CT13.eligible'),
  'CT13.eligible': share('lượt người đủ điều kiện đến khám, chữa bệnh đã cài đặt và đăng nhập', { noun: 'lượt' }),
  CT14: share('người sử dụng điện thoại thông minh đã được hướng dẫn cài đặt, đăng nhập và sử dụng'),
  CT15: asked('người sử dụng điện thoại thông minh thuộc tổ chức'),
};
