import type { ReportClause, Saying } from '../../../core/campaign.ts';

export const indicators = (...ids: string[]): Saying[] => ids.map((id) => ({ kind: 'indicator', id }));

export const built = (...names: Extract<Saying, { kind: 'built' }>['name'][]): Saying[] =>
  names.map((name) => ({ kind: 'built', name }));

/** Said when this was reported (or, for a word or a setting, is set). */
export const when = (need: string, text: string): Saying => ({ kind: 'figures', needs: [need], text });

/** Part I: texts-vi 3.2. */
export const directing: ReportClause[] = [
  {
    heading: 'Ban hành văn bản, phân công nhiệm vụ',
    says: [
      ...built('direction'),
      // A:107, H:81
      when(
        'policeName',
        '{{policeName}} phụ trách cấp tài khoản định danh điện tử {{eIdLevelText}} gắn với hướng dẫn cài đặt.',
      ),
      when('HD09.offices', 'Có {{HD09.offices.num}} phòng, ban, cơ quan, đơn vị ban hành kế hoạch triển khai.'),
      when('HD09.schools', 'Có {{HD09.schools.num}} trường ban hành kế hoạch hoặc thông báo triển khai.'),
    ],
  },
  {
    heading: 'Tổ chức lực lượng hướng dẫn',
    says: [...indicators('CT04'), when('HD05.members', 'Các Tổ hướng dẫn có {{HD05.members.num}} thành viên.')],
  },
  {
    heading: 'Bố trí điểm hỗ trợ, kinh phí',
    says: [
      when(
        'HD05.points',
        'Toàn {{communeType}} bố trí {{HD05.points.num}} điểm hỗ trợ người dân với {{HD05.staff.num}} người được phân công.',
      ),
      when(
        'HD05.visitPoints',
        'Trung tâm Phục vụ hành chính công, Trạm Y tế bố trí {{HD05.visitPoints.num}} bàn (điểm) hướng dẫn.',
      ),
      when(
        'HD05.enterprises',
        'Có {{HD05.enterprises.num}} doanh nghiệp bố trí thời gian, địa điểm hỗ trợ người lao động.',
      ),
      when('HD04.guides', 'Toàn {{communeType}} phát hành {{HD04.guides.num}} loại tài liệu hướng dẫn.'),
      when('HD04.posted', 'Có {{HD04.posted.num}} doanh nghiệp dán tài liệu hướng dẫn ở nơi dễ thấy.'),
      when('budgetText', 'Kinh phí thực hiện: {{budgetText}}.'),
    ],
  },
];

const publicity: ReportClause = {
  heading: 'Công tác tuyên truyền',
  says: [
    ...built('weeks'),
    when('HD02', 'Hệ thống loa của các {{areaUnit}} phát {{HD02.num}} buổi.'),
    when(
      'HD03.posts',
      'Trung tâm Dịch vụ sự nghiệp công đăng {{HD03.posts.num}} tin, bài trên mạng xã hội và {{HD03.portal.num}} tin, bài trên Cổng thông tin điện tử.',
    ),
    when('HD06.visits', 'Các {{areaUnit}} đến tận nhà hướng dẫn {{HD06.visits.num}} hộ.'),
    when('HD06.priority', 'Các {{areaUnit}} hỗ trợ {{HD06.priority.num}} người cao tuổi, người yếu thế.'),
    when(
      'HD07.unions',
      'Các cơ quan Đảng, Mặt trận, đoàn thể tổ chức {{HD07.unions.num}} buổi sinh hoạt có lồng ghép nội dung.',
    ),
    when('HD07.support', 'Các lực lượng hỗ trợ tổ chức {{HD07.support.num}} buổi hỗ trợ lưu động.'),
  ],
  tables: ['weeks'],
};

const groups: ReportClause = {
  heading: 'Kết quả theo nhóm đối tượng',
  says: [
    ...built('groupIntro'),
    // Staff of schools are said by CT10, who is installed and logged in; CT06.staff stands in the table.
    ...indicators('CT05', 'CT06.pupils', 'CT06.parents'),
    when('HD07.schools', 'Các trường tổ chức {{HD07.schools.num}} buổi lồng ghép.'),
    ...indicators('CT09.installed', 'CT09.eid2', 'CT09.activated'),
    when('HD07.enterprises', 'Các doanh nghiệp tổ chức {{HD07.enterprises.num}} buổi tuyên truyền, hướng dẫn.'),
    ...indicators('CT10', 'CT11', 'CT12', 'CT13', 'CT14', 'CT15'),
  ],
  tables: ['groups'],
};

/** Part II. The overview has no heading, so that the numbers of the others are those of texts-vi 3.2. */
export const results: ReportClause[] = [
  { says: [], tables: ['indicators'] },
  publicity,
  {
    heading: 'Cấp tài khoản định danh điện tử {{eIdLevelText}}',
    says: built('days'),
    tables: ['days'],
  },
  {
    heading: 'Kết quả cài đặt theo địa bàn {{areaUnit}}',
    says: [...built('coverage'), ...indicators('CT01', 'CT02', 'CT02.loggedIn', 'CT03')],
    tables: ['areas'],
  },
  groups,
  {
    heading: 'Kiểm tra và thực hiện chế độ báo cáo',
    says: [
      when('HD08.inspections', 'Toàn {{communeType}} tổ chức {{HD08.inspections.num}} lượt kiểm tra, giao ban.'),
      when('HD08.meetings', '{{policeName}} tổ chức giao ban {{HD08.meetings.num}} ngày.'),
      ...built('regime'),
    ],
    tables: ['regime'],
  },
];
