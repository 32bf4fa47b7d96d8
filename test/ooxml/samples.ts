/** A report with everything that a report may have. */
import { type Columns, type Doc, paragraph, type Rule, type Table, type TableCell } from '../../src/core/blocks.ts';

export const motto = 'Độc lập - Tự do - Hạnh phúc';
export const unit = 'ỦY BAN NHÂN DÂN\nXÃ AN KHÁNH';
export const abstract = 'Kết quả triển khai phong trào “Bình dân học vụ số” tháng 6 năm 2026';

export const rule = (style: Rule['under']['style'], text: string, share: number): Rule => ({
  kind: 'rule',
  under: { text, style },
  share,
});

export const head: Columns = {
  kind: 'columns',
  widths: [42, 58],
  left: [paragraph('issuer', unit), rule('issuer', 'XÃ AN KHÁNH', 0.4)],
  right: [
    paragraph('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    paragraph('motto', motto),
    rule('motto', motto, 1),
  ],
};

export const numberAndDate: Columns = {
  kind: 'columns',
  widths: [42, 58],
  left: [paragraph('docNumber', 'Số:        /BC-UBND')],
  right: [paragraph('placeDate', 'An Khánh, ngày      tháng 6 năm 2026')],
};

export const signature: Columns = {
  kind: 'columns',
  widths: [50, 50],
  left: [paragraph('recipientsHead', 'Nơi nhận:'), paragraph('recipient', '- Như trên;\n- Lưu: VT.')],
  right: [
    paragraph('signerTitle', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'),
    paragraph('signerHint', '(Ký tên, đóng dấu)'),
    { ...paragraph('gap', ''), lines: 4 },
    paragraph('signerName', 'Nguyễn Văn An'),
  ],
};

export const tableOf = (rows: TableCell[][], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  columns: [
    { heading: 'TT', width: 1, align: 'center' },
    { heading: 'Đơn vị', width: 5, align: 'left' },
    { heading: 'Số lượng', width: 2, align: 'right' },
    { heading: 'Tỷ lệ', width: 3, align: 'left' },
  ],
  rows,
  ...more,
});

export const table = tableOf(
  [
    [{ text: 'Khối thôn', bold: true, span: 4, align: 'left' }],
    ['1', 'Thôn Đại Tự', '1.234', { bar: 50 }],
    ['', 'Tổng cộng', '1.234', { bar: 100 }],
  ],
  { total: true },
);

export const report: Doc = {
  title: 'Báo cáo tháng 6 & quý II',
  sections: [
    {
      landscape: false,
      blocks: [
        paragraph('draftMark', 'DỰ THẢO'),
        paragraph('blocker', 'Chưa đủ số liệu của 3 đơn vị'),
        head,
        numberAndDate,
        paragraph('docKind', 'BÁO CÁO'),
        paragraph('abstract', abstract),
        rule('abstract', abstract, 0.4),
        paragraph('asOf', '(Số liệu tính đến ngày 25 tháng 6 năm 2026)'),
        paragraph('addressee', 'Kính gửi: Ủy ban nhân dân thành phố Hà Nội.'),
        paragraph('part', 'I. KẾT QUẢ'),
        paragraph('clause', '1. Công tác tuyên truyền'),
        paragraph('body', 'Xã đã tổ chức 12 buổi; đạt 99,9% <kế hoạch> & "vượt" 😀.'),
        paragraph('item', '- Thôn Đại Tự: 3 buổi.'),
        paragraph('caption', 'Bảng 1. Số liệu'),
        table,
        paragraph('tableNote', 'Ghi chú: số liệu do đơn vị báo cáo.'),
        paragraph('body', 'Trên đây là báo cáo./.'),
        signature,
      ],
    },
    {
      landscape: true,
      blocks: [
        paragraph('annexNumber', 'Phụ lục I'),
        paragraph('annexTitle', 'TỔNG HỢP SỐ LIỆU'),
        paragraph('annexNote', '(Kèm theo Báo cáo số        /BC-UBND)'),
        { ...table, size: 9 },
      ],
    },
    { landscape: false, blocks: [paragraph('subject', 'V/v báo cáo'), paragraph('body', 'Hết.')] },
  ],
};
