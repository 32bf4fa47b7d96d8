/** What respondents read that nobody wrote into the Form: Google's own Vietnamese words where they are known. */
import type { Refusal } from '../../workspace.types.ts';
import type { ValidationRecord } from './records.ts';

export const defaults = {
  title: 'Biểu mẫu không có tiêu đề',
  confirmation: 'Chúng tôi đã ghi lại câu trả lời của bạn.',
};

const rules: Record<ValidationRecord['rule'], (...args: (string | number)[]) => string> = {
  pattern: () => 'Câu trả lời chưa đúng mẫu được yêu cầu',
  email: () => 'Phải là địa chỉ email hợp lệ',
  number: () => 'Phải là một số',
  integer: () => 'Phải là số nguyên',
  atLeast: (least) => `Phải là số lớn hơn hoặc bằng ${least}`,
  between: (least, most) => `Phải là số trong khoảng từ ${least} đến ${most}`,
  maxLength: (length) => `Chỉ được nhập tối đa ${length} ký tự`,
};

const words: Record<Exclude<Refusal['kind'], 'rule'>, string> = {
  required: 'Đây là một câu hỏi bắt buộc',
  choice: 'Lựa chọn này không còn trong biểu mẫu. Hãy chọn lại.',
  date: 'Ngày không hợp lệ',
  gone: 'Biểu mẫu vừa được thay đổi, có câu hỏi không còn nữa. Hãy xem lại các câu trả lời rồi gửi.',
  astray: 'Biểu mẫu vừa được thay đổi, các trang cần điền đã khác. Hãy xem lại các câu trả lời rồi gửi.',
  noForm: 'Chưa có biểu mẫu. Biểu mẫu được tạo khi thiết lập đợt báo cáo.',
  bin: 'Biểu mẫu này đã bị chuyển vào thùng rác nên không nhận câu trả lời.',
  unpublished: 'Biểu mẫu này chưa được xuất bản nên chưa nhận câu trả lời.',
  closed: 'Biểu mẫu này không còn nhận câu trả lời nữa. Nếu cho rằng có sự nhầm lẫn, hãy liên hệ với chủ biểu mẫu.',
  signIn: 'Biểu mẫu này yêu cầu đăng nhập tài khoản Google nên không trả lời được khi không có tài khoản.',
  notOpen: 'Biểu mẫu đã được xuất bản nhưng chưa cho phép bất kỳ ai có đường liên kết trả lời.',
  noEdits: 'Biểu mẫu này không cho sửa câu trả lời đã gửi.',
  noAnswer: 'Không tìm thấy câu trả lời cần sửa. Có thể liên kết bị thiếu, hoặc câu trả lời đã bị xóa.',
  noPage: 'Biểu mẫu vừa được thay đổi, trang này không còn nữa. Hãy xem lại từ trang đầu.',
  circle: 'Các câu trả lời dẫn trở lại trang đã qua nên chưa gửi được. Hãy báo cho chủ biểu mẫu.',
};

/** The help text of a broken rule stands for the default words, as at Google. */
export function faultText({ kind, rule }: Pick<Refusal, 'kind' | 'rule'>): string {
  if (kind !== 'rule') return words[kind];
  return rule?.helpText || rules[rule?.rule ?? 'pattern'](...(rule?.args ?? []));
}
