import type { Indicator } from '../../core/campaign.ts';
import { communeSay, groupSay } from './say.ts';

const ALL = { op: '>=', percent: 100 } as const;

function outcome(part: Omit<Indicator, 'family' | 'say'>): Indicator {
  const say = (part.rollup === 'group' ? groupSay : communeSay)[part.id];
  return { family: 'outcome', ...part, ...(say ? { say } : {}) };
}

/** CT09: each verb of A:111 over the workers; no target is stated. */
const workers = (part: string, name: string): Indicator =>
  outcome({
    id: `CT09.${part}`,
    name,
    sections: ['enterprise'],
    num: [`enterprise.${part}`],
    den: ['enterprise.workers'],
    rollup: 'group',
  });

/** CT12, CT13: the literal rate over all visits, and the one over those who could install (domain A.7-20). */
const visits = (id: string, unitType: string, name: string): Indicator[] => {
  const all = {
    id,
    name,
    sections: ['visit'],
    unitTypes: [unitType],
    num: ['visit.already', 'visit.new'],
    den: ['visit.total'],
    target: ALL,
    rollup: 'group' as const,
  };
  return [
    outcome(all),
    outcome({ ...all, id: `${id}.eligible`, name: `${name} (trên số đủ điều kiện)`, denLess: ['visit.notEligible'] }),
  ];
};

/**
 * Outcome indicators of domain A.2.1; a target that either document states is judged in both campaigns.
 * One id may stand here more than once, with other sections: CT10 and CT14 have a numerator and denominator a section.
 */
export const outcomes: Indicator[] = [
  // A:27
  outcome({
    id: 'CT01',
    name: 'Tỷ lệ hộ gia đình cài đặt',
    sections: ['area'],
    num: ['area.householdsInstalled'],
    den: ['area.households'],
    target: ALL,
    rollup: 'area',
  }),
  // H:28 «trên 100%»: strictly more; the setting CT02.operator relaxes it (domain A.7-6).
  outcome({
    id: 'CT02',
    name: 'Tỷ lệ người dân cài đặt trên số hộ gia đình',
    sections: ['area'],
    num: ['area.citizensInstalled'],
    den: ['area.households'],
    target: { op: '>', percent: 100 },
    rollup: 'area',
  }),
  // Who installed and cannot log in does not use it; no target is stated (domain A.2.3).
  outcome({
    id: 'CT02.loggedIn',
    name: 'Tỷ lệ người đã cài đặt đăng nhập được',
    sections: ['area'],
    num: ['area.loggedIn'],
    den: ['area.citizensInstalled'],
    rollup: 'area',
  }),
  // A:27
  outcome({
    id: 'CT03',
    name: 'Tỷ lệ người có tài khoản định danh điện tử mức độ 2 được hướng dẫn cài đặt',
    sections: ['area'],
    num: ['area.eid2Guided'],
    den: ['area.eid2'],
    target: ALL,
    rollup: 'area',
  }),
  // A:29
  outcome({
    id: 'CT04',
    name: 'Tỷ lệ {{areaUnit}} có Tổ hướng dẫn cài đặt',
    sections: ['area'],
    num: { field: 'area.team', is: 'Đã thành lập' },
    target: ALL,
    rollup: 'units',
  }),
  // A:31
  outcome({
    id: 'CT05',
    name: 'Tỷ lệ cơ sở giáo dục triển khai tuyên truyền, hỗ trợ cài đặt',
    sections: ['school'],
    num: { field: 'school.done', is: 'Đã triển khai' },
    target: ALL,
    rollup: 'units',
  }),
  // H:73 «toàn thể»
  outcome({
    id: 'CT06.staff',
    name: 'Tỷ lệ cán bộ, giáo viên, nhân viên cài đặt',
    sections: ['school'],
    num: ['school.staffInstalled'],
    den: ['school.staff'],
    target: ALL,
    rollup: 'group',
  }),
  outcome({
    id: 'CT06.pupils',
    name: 'Tỷ lệ học sinh đủ điều kiện cài đặt',
    sections: ['school'],
    num: ['school.pupilsInstalled'],
    den: ['school.pupils'],
    target: ALL,
    rollup: 'group',
  }),
  outcome({
    id: 'CT06.parents',
    name: 'Tỷ lệ phụ huynh học sinh cài đặt',
    sections: ['school'],
    num: ['school.parentsInstalled'],
    den: ['school.parents'],
    target: ALL,
    rollup: 'group',
  }),
  // A:107
  outcome({
    id: 'CT07',
    name: 'Số tài khoản định danh điện tử mức độ 2 đã cấp',
    sections: ['congAn'],
    num: ['congAn.eid2Daily'],
    rollup: 'series',
  }),
  outcome({
    id: 'CT08',
    name: 'Số lượt cài đặt, kích hoạt thành công',
    sections: ['congAn'],
    num: ['congAn.installDaily'],
    rollup: 'series',
  }),
  workers('eid2', 'Tỷ lệ người lao động kích hoạt tài khoản định danh điện tử mức độ 2'),
  workers('installed', 'Tỷ lệ người lao động cài đặt'),
  workers('activated', 'Tỷ lệ người lao động đăng nhập, kích hoạt'),
  // H:34-36, H:61: installed and logged in, in every unit that has staff; schools give theirs in their own section.
  outcome({
    id: 'CT10',
    name: 'Tỷ lệ cán bộ, công chức, viên chức, người lao động cài đặt và đăng nhập',
    sections: ['office'],
    num: ['office.loggedIn'],
    den: ['office.staff'],
    target: ALL,
    rollup: 'group',
  }),
  outcome({
    id: 'CT10',
    name: 'Tỷ lệ cán bộ, công chức, viên chức, người lao động cài đặt và đăng nhập',
    sections: ['school'],
    num: ['school.staffLoggedIn'],
    den: ['school.staff'],
    target: ALL,
    rollup: 'group',
  }),
  // H:61
  outcome({
    id: 'CT11',
    name: 'Số người thân cư trú trên địa bàn cài đặt và đăng nhập',
    sections: ['office'],
    num: ['office.relatives'],
    rollup: 'group',
  }),
  // H:69, H:77
  ...visits('CT12', 'ttHcc', 'Tỷ lệ lượt người đến làm thủ tục cài đặt và đăng nhập'),
  ...visits('CT13', 'tramYTe', 'Tỷ lệ lượt người đến khám, chữa bệnh cài đặt và đăng nhập'),
  // H:81: only areas add up; police and support teams reach the same residents again (domain A.7-3).
  ...(
    [
      ['area', 'area.smartphoneGuided', 'area.smartphone', 'area'],
      ['congAn', 'congAn.smartphoneGuided', 'congAn.smartphone', 'group'],
      ['support', 'support.guided', 'support.smartphone', 'group'],
    ] as const
  ).map(([section, num, den, rollup]) =>
    outcome({
      id: 'CT14',
      name: 'Tỷ lệ người sử dụng điện thoại thông minh được hướng dẫn cài đặt, đăng nhập và sử dụng',
      sections: [section],
      num: [num],
      den: [den],
      target: ALL,
      rollup,
    }),
  ),
  // H:85
  outcome({
    id: 'CT15',
    name: 'Tỷ lệ đảng viên, hội viên, đoàn viên sử dụng điện thoại thông minh được hướng dẫn',
    sections: ['union'],
    num: ['union.guided'],
    den: ['union.smartphone'],
    target: ALL,
    rollup: 'group',
  }),
];
