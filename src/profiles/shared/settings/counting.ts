import { rows } from './rows.ts';

/** Where the two orders may be read in more than one way, and which figures are official: domain A.7. */
export const counting = rows([
  {
    key: 'headlineIndicator',
    name: 'Chỉ tiêu chính',
    help: 'Chỉ tiêu nêu trước trong bảng điều khiển và bản tin. Báo cáo tổng hợp luôn in cả hai chỉ tiêu.',
    kind: 'choice',
    value: 'both',
    choices: [
      { value: 'CT01', label: 'Tỷ lệ hộ gia đình cài đặt' },
      { value: 'CT02', label: 'Tỷ lệ người dân cài đặt trên số hộ gia đình' },
      { value: 'both', label: 'Cả hai chỉ tiêu' },
    ],
  },
  {
    key: 'CT02.operator',
    name: 'Cách hiểu chữ "trên 100%"',
    help: 'Áp dụng cho tỷ lệ người dân cài đặt trên số hộ gia đình. So sánh bằng số nguyên, không bằng tỷ lệ đã làm tròn.',
    kind: 'choice',
    value: '>',
    choices: [
      { value: '>', label: 'Phải lớn hơn 100%' },
      { value: '>=', label: 'Đạt khi bằng 100%' },
    ],
  },
  {
    key: 'ct12Base',
    name: 'Mẫu số với người đến giao dịch, khám chữa bệnh',
    help: 'Văn bản giao việc viết 100% người đến. Báo cáo nêu cả hai tỷ lệ; mục này chọn tỷ lệ dùng để đánh giá.',
    kind: 'choice',
    value: 'all',
    choices: [
      { value: 'all', label: 'Toàn bộ lượt người đến' },
      { value: 'eligible', label: 'Lượt người đủ điều kiện cài đặt' },
    ],
  },
  {
    key: 'officialSeries',
    name: 'Số liệu chính thức khi Công an và địa bàn chênh nhau',
    help: 'Cần lãnh đạo quyết định. Công an đếm lượt cài đặt, địa bàn đếm người; phần mềm nêu chênh lệch, không tự sửa.',
    kind: 'choice',
    value: '',
    choices: [
      { value: 'areas', label: 'Số của thôn, tổ dân phố' },
      { value: 'police', label: 'Số của Công an' },
    ],
    blocksReport: true,
  },
  {
    key: 'reconcileTolerancePct',
    name: 'Mức chênh lệch phải đối chiếu (%)',
    help: 'Số của Công an và của địa bàn chênh quá mức này thì đánh dấu để hai bên đối chiếu. Ví dụ: 10.',
    kind: 'int',
    value: '10',
  },
  {
    key: 'maxPersonsPerHousehold',
    name: 'Số người tối đa mỗi hộ',
    help: 'Số người đã cài đặt vượt số hộ nhân với mức này thì cảnh báo có thể đã đếm lượt. Ví dụ: 6.',
    kind: 'int',
    value: '6',
  },
  {
    key: 'registrySource',
    name: 'Nguồn số hộ, dân số, tài khoản mức độ 2',
    help: 'Nguồn của các số ghi ở trang Danh mục đơn vị. Ví dụ: Công an xã cung cấp từ Cơ sở dữ liệu quốc gia về dân cư.',
    kind: 'text',
    value: '',
    blocksReport: true,
  },
  {
    key: 'registryDate',
    name: 'Ngày của nguồn số liệu trên',
    help: 'Thời điểm số hộ, dân số, tài khoản mức độ 2 được chốt. Ví dụ: 31/3/2026.',
    kind: 'date',
    value: '',
    blocksReport: true,
  },
  {
    key: 'registryMaxAgeDays',
    name: 'Số ngày số liệu danh mục còn dùng được',
    help: 'Số liệu danh mục cũ quá số ngày này thì báo cáo chưa trình được. Ví dụ: 180.',
    kind: 'int',
    value: '180',
  },
]);
