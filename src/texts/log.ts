/** The log: a short phrase of what happened and, where the columns from/to do not say it, a note. */
/** All strings formatted; '' where unknown. */
export interface LogParams {
  figureEdited: { field: string };
  figureRefused: { field: string; why: string };
  figureUncounted: { field: string; why: string };
  rowsEmptied: { rows: string };
  unitEdited: { field: string };
  unitAdded: Record<never, never>;
  unitRefused: { why: string };
  promiseNoted: { day: string };
  extensionGranted: { day: string };
  agreedReasonNoted: Record<never, never>;
  agreementRefused: { column: string; why: string };
  settingChanged: { setting: string };
  settingRefused: { setting: string; why: string };
  rowPutBack: Record<never, never>;
  tabPutBack: Record<never, never>;
  columnsPutBack: { columns: string[] };
  wrongPin: { submittedAt: string };
  unknownUnit: { value: string };
  answerWithdrawn: { submittedAt: string };
  answerRestored: { submittedAt: string };
  answerUnlocked: { submittedAt: string };
  answerSwept: { submittedAt: string };
  setupStep: { step: string; note: string };
  periodClosed: { missing: string };
  periodReopened: { reason: string };
  recomputed: { answers: string };
  reportMade: { issue: string };
  shareFailed: { why: string };
  unitReportMade: { title: string };
  unitReportsMade: { made: string; left: string };
  campaignOpened: { to: string; without: string };
  pinChanged: Record<never, never>;
  onBehalfLink: { note: string };
  trialCleared: { answers: string };
  failed: { errorRef: string };
}

export type LogKind = keyof LogParams;

/** Columns «Việc» and «Ghi chú» of the log. */
export interface LogText {
  what: string;
  note: string;
}

const text = (what: string, note = ''): LogText => ({ what, note });

export const logSay: { [K in LogKind]: (p: LogParams[K]) => LogText } = {
  figureEdited: (p) => text(`Sửa số liệu: ${p.field}`),
  figureRefused: (p) => text(`Không nhận số sửa: ${p.field}`, p.why),
  figureUncounted: (p) => text(`Sửa số ở dòng không được tính: ${p.field}`, p.why),
  rowsEmptied: (p) => text('Xóa trắng dòng báo cáo', `${p.rows} dòng; lần chạy tự động kế tiếp ghi lại.`),
  unitEdited: (p) => text(`Sửa danh mục đơn vị: ${p.field}`),
  unitAdded: () => text('Thêm đơn vị vào danh mục'),
  unitRefused: (p) => text('Không nhận thay đổi trong danh mục đơn vị', p.why),
  promiseNoted: (p) => text(p.day ? 'Ghi ngày hẹn nộp' : 'Bỏ ngày hẹn nộp'),
  extensionGranted: (p) => text(p.day ? 'Gia hạn nộp cho đơn vị' : 'Bỏ gia hạn nộp'),
  agreedReasonNoted: () => text('Ghi lý do hẹn nộp, gia hạn'),
  agreementRefused: (p) => text(`Không nhận nội dung đã ghi: ${p.column}`, p.why),
  settingChanged: (p) => text(`Đổi cấu hình: ${p.setting}`),
  settingRefused: (p) => text(`Không nhận giá trị cấu hình: ${p.setting}`, p.why),
  rowPutBack: () => text('Khôi phục dòng bị xóa'),
  tabPutBack: () => text('Khôi phục trang bị xóa'),
  columnsPutBack: ({ columns }) =>
    text('Khôi phục tiêu đề cột của trang', columns.length > 5 ? `${columns.length} cột.` : columns.join(', ')),
  wrongPin: (p) =>
    text('Mã xác nhận không đúng', `Lần gửi lúc ${p.submittedAt}; không tính, đã báo hộp thư của đơn vị.`),
  unknownUnit: (p) => text('Tên đơn vị không có trong danh mục', p.value),
  answerWithdrawn: (p) => text('Rút một lần gửi', `Lần gửi lúc ${p.submittedAt} không còn được tính.`),
  answerRestored: (p) => text('Nhận lại một lần gửi đã rút', `Lần gửi lúc ${p.submittedAt} được tính lại.`),
  answerUnlocked: (p) => text('Nhận lần gửi sau chốt', `Lần gửi lúc ${p.submittedAt} được đưa vào tổng hợp.`),
  answerSwept: (p) => text('Quét lại: nhận một lần gửi còn sót', `Lần gửi lúc ${p.submittedAt}.`),
  setupStep: (p) => text(`Thiết lập: ${p.step}`, p.note),
  periodClosed: (p) => text('Chốt số liệu kỳ', `Còn ${p.missing} đơn vị chưa gửi số liệu.`),
  periodReopened: (p) => text('Mở lại kỳ', p.reason && `Lý do: ${p.reason}`),
  recomputed: (p) => text('Tính lại số tổng hợp', `${p.answers} báo cáo hợp lệ.`),
  shareFailed: (p) => text('Chưa chia sẻ được dự thảo báo cáo', p.why),
  reportMade: (p) => text('Tạo dự thảo báo cáo tổng hợp', p.issue && `Lần ${p.issue}.`),
  unitReportMade: (p) => text('Tạo dự thảo báo cáo của đơn vị', p.title),
  unitReportsMade: (p) => text('Tạo dự thảo báo cáo của các đơn vị', `Đã tạo ${p.made} văn bản, còn ${p.left} đơn vị.`),
  campaignOpened: (p) =>
    text(
      'Mở đợt: gửi liên kết cho đơn vị',
      `${p.to} đơn vị sẽ nhận thư.${p.without && ` Không có địa chỉ: ${p.without}.`}`,
    ),
  pinChanged: () => text('Đổi mã và liên kết của đơn vị', 'Mã và liên kết cũ không dùng được nữa.'),
  onBehalfLink: (p) => text('Lấy liên kết nhập thay đơn vị', p.note),
  trialCleared: (p) =>
    text('Xóa dữ liệu chạy thử', `Đã xóa ${p.answers} báo cáo đang được tính và mọi lần gửi, thư, bản lưu báo cáo.`),
  failed: (p) => text('Lỗi ngoài dự kiến', `Mã ${p.errorRef}.`),
};

export const unknownEditor = 'không rõ người sửa';
export const byProgram = 'phần mềm';
export const byUnit = 'đơn vị gửi';

/** In the ledger, of a mail that names several units. */
export const unitsTold = (codes: readonly string[]): string => `Đơn vị: ${codes.join(', ')}`;

/** The codes again; none in any other detail. */
export const codesTold = (detail: string): string[] =>
  detail.startsWith(unitsTold([])) ? detail.slice(unitsTold([]).length).split(', ') : [];
