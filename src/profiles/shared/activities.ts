import type { Indicator } from '../../core/campaign.ts';

/** A plain count: nothing to divide by and nothing to judge. */
const count = (id: string, name: string, field: string, rollup: Indicator['rollup']): Indicator => ({
  id,
  name,
  sections: [field.slice(0, field.indexOf('.'))],
  num: [field],
  rollup,
  family: 'activity',
});

/** How many units (or days, in a series) gave this answer. */
const counted = (
  id: string,
  name: string,
  num: Exclude<Indicator['num'], string[]>,
  rollup: Indicator['rollup'],
): Indicator => ({ ...count(id, name, num.field, rollup), num });

/**
 * Activity and process quantities of domain A.2.2. HD01's floor is a week's, the setting broadcastsPerWeek.
 * TQ01 and TQ02 are not here: they come from coverage and the difficulty register, not from figures.
 */
export const activities: Indicator[] = [
  // H:65
  count('HD01', 'Số lần phát thanh của {{communeType}}', 'ttDvsnc.broadcasts', 'series'),
  // A:133
  count('HD02', 'Số buổi phát thanh của {{areaUnit}}', 'area.broadcasts', 'area'),
  // H:65, A:129
  count('HD03.posts', 'Số tin, bài trên mạng xã hội', 'ttDvsnc.posts', 'series'),
  count('HD03.portal', 'Số tin, bài trên Cổng thông tin điện tử', 'ttDvsnc.portal', 'series'),
  // A:95, A:113
  count('HD04.guides', 'Số loại tài liệu hướng dẫn đã phát hành', 'lead.guides', 'group'),
  counted(
    'HD04.posted',
    'Số doanh nghiệp đã dán tài liệu hướng dẫn',
    { field: 'enterprise.posted', is: 'Đã dán' },
    'units',
  ),
  // A:91, A:113
  count('HD05.points', 'Số điểm hỗ trợ người dân', 'lead.points', 'group'),
  count('HD05.staff', 'Số người được phân công hỗ trợ', 'lead.staffAssigned', 'group'),
  // A:29
  count('HD05.members', 'Số thành viên Tổ hướng dẫn cài đặt', 'area.teamMembers', 'area'),
  count('HD05.visitPoints', 'Số bàn (điểm) hướng dẫn tại nơi tiếp dân', 'visit.points', 'group'),
  counted(
    'HD05.enterprises',
    'Số doanh nghiệp đã bố trí thời gian, địa điểm hỗ trợ',
    { field: 'enterprise.support', is: 'Đã bố trí' },
    'units',
  ),
  // A:67, A:135
  count('HD06.visits', 'Số hộ đã đến tận nhà hướng dẫn', 'area.homeVisits', 'area'),
  count('HD06.priority', 'Số người cao tuổi, người yếu thế đã được hỗ trợ', 'area.priority', 'area'),
  // A:67, A:121, A:137
  count('HD07.schools', 'Số buổi lồng ghép của cơ sở giáo dục', 'school.events', 'group'),
  count('HD07.unions', 'Số buổi sinh hoạt đoàn thể có lồng ghép nội dung', 'union.meetings', 'group'),
  count('HD07.enterprises', 'Số buổi tuyên truyền, hướng dẫn tại doanh nghiệp', 'enterprise.sessions', 'group'),
  count('HD07.support', 'Số buổi hỗ trợ lưu động', 'support.sessions', 'group'),
  // A:77, A:107
  count('HD08.inspections', 'Số lần kiểm tra, giao ban', 'lead.inspections', 'group'),
  counted('HD08.meetings', 'Số ngày Công an tổ chức giao ban', { field: 'congAn.meeting', is: 'Có' }, 'series'),
  // A:119
  counted('HD09.offices', 'Số cơ quan, đơn vị có kế hoạch triển khai', { field: 'office.plan', is: true }, 'units'),
  counted('HD09.schools', 'Số trường có kế hoạch hoặc thông báo', { field: 'school.plan', is: true }, 'units'),
  // What police add up themselves, beside CT07, the sum of their days.
  count('HD10.eid2Told', 'Lũy kế tài khoản mức độ 2 do Công an tự ghi', 'congAn.eid2Cumulative', 'series'),
];
