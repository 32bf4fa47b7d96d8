import { rows } from './rows.ts';

/** Milestones and how days are counted: domain A.3, A.7-7 to A.7-9, A.7-25, B.3. */
export const schedule = rows([
  {
    key: 'campaignStart',
    name: 'Ngày bắt đầu đợt',
    help: 'Số liệu lũy kế tính từ ngày này; số liệu ngày của Công an và lịch phát thanh được theo dõi từ ngày này. Ví dụ: 01/4/2026.',
    kind: 'date',
    value: '',
  },
  {
    key: 'campaignEnd',
    name: 'Hạn kết thúc đợt',
    help: 'Ngày đứng sau chữ "trước" trong văn bản giao việc, ví dụ "hoàn thành trước ngày 31/5/2026". Để trống nếu văn bản không quy định.',
    kind: 'date',
    value: '',
  },
  {
    key: 'unitDue',
    name: 'Hạn đơn vị gửi báo cáo',
    help: 'Ngày đứng sau chữ "trước" trong văn bản giao việc. Ví dụ: ghi 05/6/2026 khi văn bản viết "trước ngày 05/6/2026". Phải sớm hơn thời điểm chốt số liệu.',
    kind: 'date',
    value: '',
    blocksReport: true,
  },
  {
    key: 'dataCutoff',
    name: 'Thời điểm chốt số liệu',
    help: 'Báo cáo đến sau thời điểm này được lưu lại, chưa đưa vào tổng hợp cho đến khi mở lại kỳ. Ví dụ: 30/5/2026 17:00. Phải sau hạn của đơn vị và không muộn hơn hạn báo cáo thành phố.',
    kind: 'instant',
    value: '',
    blocksReport: true,
  },
  {
    key: 'cityDue',
    name: 'Hạn báo cáo Ủy ban nhân dân thành phố',
    help: 'Ngày đứng sau chữ "trước". Ví dụ: 31/5/2026. Văn bản giao việc không nêu thì hỏi lãnh đạo phụ trách trước khi ghi.',
    kind: 'date',
    value: '',
    blocksReport: true,
  },
  {
    key: 'deadlineRule',
    name: 'Cách hiểu chữ "trước ngày"',
    help: 'Áp dụng cho các hạn ở trên. Hiểu đúng câu chữ thì ngày ghi trong văn bản không còn là ngày đúng hạn.',
    kind: 'choice',
    value: 'before',
    choices: [
      { value: 'before', label: 'Đúng hạn đến hết ngày liền trước' },
      { value: 'onOrBefore', label: 'Đúng hạn đến hết ngày ghi trong văn bản' },
    ],
  },
  {
    key: 'workingDayPolicy',
    name: 'Khi ngày cuối đúng hạn là ngày nghỉ',
    help: 'Ngày nghỉ gồm thứ Bảy, Chủ nhật và các ngày ở mục "Ngày nghỉ lễ". Chỉ áp dụng cho hạn. Thư nhắc trước hạn rơi vào ngày nghỉ thì gửi vào ngày làm việc liền trước, riêng thư trước hạn một ngày và thư ngày đến hạn gửi đúng ngày; thư nhắc sau hạn gửi vào ngày làm việc liền sau.',
    kind: 'choice',
    value: 'none',
    choices: [
      { value: 'none', label: 'Giữ nguyên ngày' },
      { value: 'previous', label: 'Chuyển lên ngày làm việc liền trước' },
      { value: 'next', label: 'Chuyển sang ngày làm việc liền sau' },
    ],
  },
  {
    key: 'holidays',
    name: 'Ngày nghỉ lễ',
    help: 'Mỗi dòng một ngày, ghi đủ ngày/tháng/năm, ví dụ 30/4/2026; kể cả ngày nghỉ bù, nghỉ hoán đổi. Các ngày ghi sẵn phải được đối chiếu với thông báo nghỉ lễ của năm trước khi dùng.',
    kind: 'dates',
    // Giỗ Tổ 26/4/2026 is a Sunday, its day off moves to Monday (domain A.3); the second day of Quốc khánh is fixed each year.
    value: ['2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02'].join('\n'),
  },
  {
    key: 'openPeriods',
    name: 'Kỳ báo cáo đang mở',
    help: 'Mỗi dòng một kỳ: main là kỳ chính của đợt; kỳ tháng ghi năm và tháng, ví dụ 202606. Biểu mẫu chỉ hỏi kỳ khi có từ hai kỳ cùng mở.',
    kind: 'periods',
    value: 'main',
  },
  {
    key: 'periodRule',
    name: 'Cách chốt kỳ báo cáo',
    help: 'Đợt cao điểm là báo cáo chuyên đề, chốt theo mục "Thời điểm chốt số liệu". Giai đoạn duy trì có thể chuyển sang định kỳ theo Điều 12 Nghị định 09/2019/NĐ-CP.',
    kind: 'choice',
    value: 'campaign',
    choices: [
      { value: 'campaign', label: 'Theo đợt' },
      { value: 'month15to14', label: 'Hằng tháng, từ ngày 15 tháng trước đến ngày 14 của tháng' },
      { value: 'quarter15to14', label: 'Hằng quý, từ ngày 15 tháng trước quý đến ngày 14 tháng cuối quý' },
      { value: 'custom', label: 'Theo quy định riêng của cơ quan ban hành' },
    ],
  },
  {
    key: 'broadcastsPerWeek',
    name: 'Số lần phát thanh tối thiểu mỗi tuần',
    help: 'Mức nêu trong văn bản giao việc. Ví dụ: 2. Chỉ đạt khi mọi tuần trọn vẹn trong đợt đều đủ số lần.',
    kind: 'int',
    value: '2',
  },
  {
    key: 'weekRule',
    name: 'Tuần đầu, tuần cuối không trọn',
    help: 'Tuần tính từ thứ Hai đến Chủ nhật.',
    kind: 'choice',
    value: 'proRata',
    choices: [
      { value: 'proRata', label: 'Tính mức tối thiểu theo số ngày trong tuần' },
      { value: 'fullOnly', label: 'Không xét, chỉ xét tuần trọn vẹn' },
    ],
  },
  {
    key: 'enterprisesAsked',
    name: 'Đã yêu cầu doanh nghiệp báo cáo',
    help: 'Doanh nghiệp báo cáo theo yêu cầu của cơ quan chủ trì. Chọn "không" thì doanh nghiệp chưa bị tính là thiếu và không bị nhắc.',
    kind: 'yesNo',
    value: 'có',
  },
]);
