/** Words of the guide; what only the product can name is handed in. */
import type { EditPlace, MenuPlace } from '../../views/product.types.ts';
import type { StepId } from './progress.ts';

export interface StepWords {
  name: string;
  how: string;
  link: string;
}

/** What the product says of itself, as far as it is known. */
export interface Told {
  respondent: string | null;
  /** An answer was sent since the guide began, and is not accepted. */
  returned: boolean;
  edit: EditPlace | null;
  report: MenuPlace | null;
  /** The day of the workspace, which is not the laptop's: 22/5/2026. */
  today: string;
}

export const words = {
  title: 'Làm thử trong năm bước',
  count: (done: number, all: number): string => `${done}/${all}`,
  now: (step: number, all: number, name: string): string => `Bước ${step}/${all}: ${name}`,
  open: 'Mở',
  openGuide: 'Mở hướng dẫn',
  fold: 'Thu gọn',
  foldGuide: 'Thu gọn hướng dẫn',
  hide: 'Ẩn hướng dẫn',
  show: 'Hiện hướng dẫn năm bước',
  done: 'đã xong',
  justDone: (name: string): string => `Đã xong: ${name}`,
  again: 'Làm lại từ đầu',
  finished: 'Đã xong cả năm bước. Có thể làm tiếp tùy ý: đây là dữ liệu mẫu.',
};

export const stepWords: Record<StepId, (told: Told) => StepWords> = {
  submit: ({ respondent, returned, today }) => ({
    name: 'Nộp một báo cáo',
    how: returned
      ? 'Báo cáo vừa gửi chưa được chấp nhận: mở thư trả lời, xem chỗ cần sửa, bấm liên kết trong thư để sửa.'
      : `Điền biểu mẫu như một đơn vị chưa gửi báo cáo, rồi bấm «Gửi». Ở đây hôm nay là ${today}.`,
    link: returned ? 'Mở thư' : respondent === null ? 'Mở biểu mẫu' : `Mở biểu mẫu của ${respondent}`,
  }),
  edit: ({ edit }) => ({
    name: 'Sửa một ô',
    how: edit
      ? `Trong trang «${edit.tab}», sửa ô «${edit.column}» của ${edit.row}, rồi nhấn Enter: số tổng hợp được tính lại ngay.`
      : 'Trong bảng tính, chọn một con số, gõ số khác rồi nhấn Enter.',
    link: 'Mở bảng tính',
  }),
  deadline: () => ({
    name: 'Qua hạn',
    how: 'Chỉnh đồng hồ qua hạn báo cáo, đến sáng hôm sau: thư nhắc sẽ tự gửi.',
    link: 'Mở đồng hồ',
  }),
  mail: () => ({
    name: 'Đọc thư nhắc',
    how: 'Mở một thư gửi cho đơn vị còn thiếu báo cáo.',
    link: 'Mở thư',
  }),
  report: ({ report }) => ({
    name: 'Lập báo cáo',
    how: report
      ? `Trong bảng tính, mở trình đơn «${report.menu}», chọn «${report.entry}».`
      : 'Trong bảng tính, mở trình đơn của tập lệnh rồi chọn lập báo cáo.',
    link: 'Mở bảng tính',
  }),
};
