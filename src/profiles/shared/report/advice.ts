import type { Advice, ReportPlan } from '../../../core/campaign.ts';

/** Part IV: texts-vi 3.5, `report.a.*`, the most pressing first. */
export const actions: Advice[] = [
  {
    when: { below: ['CT01', 'CT02'] },
    text: 'Giao {{belowTargetList}} rà soát các hộ chưa cài đặt (không lập danh sách có thông tin nhạy cảm), phân công thành viên Tổ hướng dẫn theo ngõ, thực hiện xong trong {{actionDays}} ngày.',
  },
  {
    when: { below: ['CT04'] },
    text: '{{areaUnitCap}} chưa có Tổ hướng dẫn ({{belowTargetList}}) thành lập trước ngày {{actionDate}} và gửi văn bản về {{coordinatorOffice}}.',
  },
  {
    when: { below: ['CT03'] },
    text: '{{policeName}} chủ trì bố trí thêm buổi cấp tài khoản định danh điện tử và hướng dẫn cài đặt lưu động tại {{belowTargetList}}.',
  },
  {
    when: { rateUnder: { id: 'CT02.loggedIn', percent: 80 } },
    text: 'Các Tổ hướng dẫn tập trung hỗ trợ người đã cài đặt nhưng chưa đăng nhập được.',
  },
  {
    when: { built: 'weeksLow' },
    text: 'Trung tâm Dịch vụ sự nghiệp công bổ sung lịch phát thanh, gửi lịch tuần cho {{coordinatorOffice}} vào thứ Hai.',
  },
  {
    when: { below: ['CT12', 'CT13'] },
    text: '{{belowTargetList}} bố trí người hướng dẫn ngay tại quầy tiếp nhận vào giờ cao điểm; ghi rõ trường hợp chưa đủ điều kiện.',
  },
  {
    when: { below: ['CT05'] },
    text: 'Các trường chưa triển khai ({{belowTargetList}}) gửi kế hoạch và thời hạn thực hiện về {{coordinatorOffice}}.',
  },
  {
    when: { below: ['CT10'] },
    text: 'Người đứng đầu các đơn vị {{belowTargetList}} rà soát từng trường hợp, báo cáo lý do.',
  },
  {
    when: { built: 'missing' },
    text: 'Đề nghị các đơn vị chưa có báo cáo hợp lệ ({{missingList}}) gửi bổ sung chậm nhất ngày {{actionDate}}; kết quả đưa vào đánh giá cuối đợt.',
  },
  {
    when: { built: 'quality' },
    text: '{{coordinatorOffice}} chủ trì đối chiếu số hộ, số tài khoản định danh điện tử {{eIdLevelText}} với {{policeName}} trong {{actionDays}} ngày.',
  },
  {
    when: { built: 'always' },
    text: 'Sau đợt cao điểm tiếp tục hỗ trợ người dân tại các điểm cố định và theo dõi số liệu theo kỳ {{maintainPeriod}}.',
  },
];

/** Part V: texts-vi 3.5, `report.p.*`. */
export const proposals: ReportPlan['proposals'] = [
  {
    heading: 'Với Ủy ban nhân dân {{cityName}}',
    advice: [
      {
        when: { built: 'noDenominator' },
        text: 'Đề nghị cung cấp số liệu cài đặt theo địa bàn cấp xã từ hệ thống của thành phố để đối chiếu, hạn chế báo cáo thủ công.',
      },
      {
        when: { differ: ['CT01', 'CT02'] },
        text: 'Đề nghị hướng dẫn thống nhất cách tính tỷ lệ người dân cài đặt trên số hộ gia đình (đơn vị đếm, thời điểm chốt, cách loại trùng).',
      },
      {
        when: { difficulty: 'Thiết bị, đường truyền', atLeast: 3 },
        text: 'Đề nghị xem xét giải pháp cho hộ không có điện thoại thông minh khi đánh giá tiêu chí (vướng mắc do {{causeUnits}} đơn vị nêu).',
      },
    ],
  },
  {
    heading: 'Với các sở, ngành thành phố',
    advice: [
      {
        when: { difficulty: 'Lỗi ứng dụng', atLeast: 3 },
        text: 'Đề nghị đơn vị vận hành ứng dụng {{appName}} khắc phục các lỗi do {{causeUnits}} đơn vị phản ánh.',
      },
    ],
  },
];
