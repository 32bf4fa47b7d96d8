import type { Advice, ReportPlan } from '../../../core/campaign.ts';

/** Part IV: texts-vi 3.5, `report.a.*`, the most pressing first: who, what, by when. */
export const actions: Advice[] = [
  {
    when: { built: 'missing' },
    text: 'Giao {{missingList}} gửi báo cáo hợp lệ về {{coordinatorOffice}} trước ngày {{actionDate}} để đưa vào đánh giá cuối đợt.',
  },
  {
    when: { built: 'missingAsked' },
    text: 'Kính đề nghị {{askedList}} quan tâm cung cấp số liệu để tổng hợp.',
  },
  {
    when: { below: ['CT01', 'CT02'] },
    text: 'Giao {{belowTargetList}} rà soát các hộ chưa cài đặt (không lập danh sách có thông tin nhạy cảm), phân công thành viên Tổ hướng dẫn theo ngõ, xong trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT04'] },
    text: 'Giao {{belowTargetList}} thành lập Tổ hướng dẫn cài đặt, gửi văn bản về {{coordinatorOffice}} trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT03'] },
    text: '{{policeName}} chủ trì, phối hợp với {{belowTargetList}} tổ chức các buổi hướng dẫn cài đặt lưu động cho người đã có tài khoản định danh điện tử {{eIdLevelText}}, xong trước ngày {{actionDate}}.',
  },
  {
    when: { rateUnder: { id: 'CT02.loggedIn', percent: 80 } },
    text: 'Giao các {{areaUnit}} chỉ đạo Tổ hướng dẫn hỗ trợ người đã cài đặt nhưng chưa đăng nhập được, xong trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT05'] },
    text: 'Giao {{belowTargetList}} triển khai tuyên truyền, hỗ trợ cài đặt, gửi kế hoạch về {{coordinatorOffice}} trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT06.staff', 'CT06.pupils'] },
    text: 'Giao {{belowTargetList}} phối hợp với phụ huynh hướng dẫn số cán bộ, giáo viên, nhân viên, học sinh đủ điều kiện còn lại, xong trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT12', 'CT13'] },
    text: 'Giao {{belowTargetList}} bố trí người hướng dẫn ngay tại quầy tiếp nhận vào giờ cao điểm, ghi rõ trường hợp chưa đủ điều kiện, thực hiện trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT10'] },
    text: 'Người đứng đầu {{belowTargetList}} rà soát từng trường hợp chưa cài đặt, đăng nhập, báo cáo lý do về {{coordinatorOffice}} trước ngày {{actionDate}}.',
  },
  {
    when: { below: ['CT14'] },
    text: 'Giao {{belowTargetList}} hướng dẫn số người sử dụng điện thoại thông minh còn lại, xong trước ngày {{actionDate}}.',
  },
  {
    when: { built: 'weeksLow' },
    text: 'Trung tâm Dịch vụ sự nghiệp công bổ sung lịch phát thanh để tuần nào cũng đủ số lần, gửi lịch về {{coordinatorOffice}} trước ngày {{actionDate}}.',
  },
  {
    when: { built: 'weeksBlank' },
    text: 'Trung tâm Dịch vụ sự nghiệp công gửi số liệu phát thanh các tuần còn thiếu về {{coordinatorOffice}} trước ngày {{actionDate}}.',
  },
  {
    when: { built: 'quality' },
    text: '{{coordinatorOffice}} chủ trì, phối hợp với {{policeName}} và các đơn vị có số liệu chênh lệch đối chiếu số liệu nêu tại Phụ lục {{qualityAnnex}}, xong trước ngày {{actionDate}}.',
  },
  {
    when: { built: 'always' },
    text: '{{coordinatorOffice}} chủ trì, phối hợp với các {{areaUnit}}, cơ quan, đơn vị duy trì điểm hỗ trợ cố định sau đợt cao điểm, tổng hợp số liệu theo kỳ {{maintainPeriod}}.',
  },
];

/** Part V: texts-vi 3.5, `report.p.*`. */
export const proposals: ReportPlan['proposals'] = [
  {
    heading: 'Với Ủy ban nhân dân {{cityName}}',
    advice: [
      {
        when: { built: 'noDenominator' },
        text: 'Kính đề nghị Ủy ban nhân dân {{cityName}} chỉ đạo cung cấp số liệu cài đặt theo địa bàn cấp xã từ hệ thống của thành phố để đối chiếu, hạn chế báo cáo thủ công.',
      },
      {
        when: { differ: ['CT01', 'CT02'] },
        text: 'Kính đề nghị Ủy ban nhân dân {{cityName}} hướng dẫn thống nhất cách tính tỷ lệ người dân cài đặt trên số hộ gia đình (đơn vị đếm, thời điểm chốt, cách loại trùng).',
      },
      {
        when: { difficulty: 'Thiết bị, đường truyền', atLeast: 3 },
        text: 'Kính đề nghị Ủy ban nhân dân {{cityName}} xem xét giải pháp cho hộ không có điện thoại thông minh khi đánh giá tiêu chí (vướng mắc do {{causeUnits}} đơn vị nêu).',
      },
    ],
  },
  {
    heading: 'Với các sở, ngành thành phố',
    advice: [
      {
        when: { difficulty: 'Lỗi ứng dụng', atLeast: 3 },
        text: 'Kính đề nghị các sở, ngành thành phố yêu cầu đơn vị vận hành ứng dụng {{appName}} khắc phục các lỗi do {{causeUnits}} đơn vị phản ánh.',
      },
    ],
  },
];
