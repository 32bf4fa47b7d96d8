import type { Section } from '../../../core/campaign.ts';

/** One-stop centre and health station (texts-vi 1.2.6; H:69, H:77). Visits are counted, not persons (domain A.7-21). */
export const visit: Section = {
  code: 'visit',
  // Shorter than the heading of 1.2.6: a tab name of an exported workbook ends at 31 characters.
  title: 'Hành chính công, Trạm Y tế',
  // Both kinds of unit answer the same Form page, so it carries both introductions.
  intro: [
    'Trung tâm Phục vụ hành chính công: Người đến làm thủ tục trong kỳ. Đếm lượt người; một người đến hai ngày tính hai lượt.',
    'Trạm Y tế: Người đến khám, chữa bệnh trong kỳ. Đếm lượt người; không ghi họ tên, chẩn đoán.',
  ].join('\n'),
  frequency: 'once',
  fields: [
    {
      code: 'visit.total',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lượt người',
      required: true,
      label: 'Tổng số lượt người đến',
      help: 'Bằng tổng bốn mục dưới đây',
    },
    {
      code: 'visit.already',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lượt người',
      required: true,
      label: 'Đã có ứng dụng và đăng nhập từ trước',
    },
    {
      code: 'visit.new',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lượt người',
      required: true,
      label: 'Được cài đặt và đăng nhập tại chỗ',
    },
    {
      code: 'visit.notEligible',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lượt người',
      required: true,
      label: 'Chưa đủ điều kiện',
      help: 'Không có điện thoại thông minh, chưa có tài khoản định danh phù hợp, trẻ nhỏ',
    },
    {
      code: 'visit.refused',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lượt người',
      required: true,
      label: 'Đủ điều kiện nhưng chưa cài đặt',
      help: 'Nêu lý do chính ở ô ghi chú',
    },
    {
      code: 'visit.points',
      kind: 'int',
      mode: 'state',
      noun: 'điểm',
      required: false,
      label: 'Số bàn (điểm) hướng dẫn đã bố trí',
    },
  ],
  rules: [
    {
      kind: 'compare',
      code: 'E-VISIT-01',
      left: ['visit.already', 'visit.new', 'visit.notEligible', 'visit.refused'],
      op: '==',
      right: ['visit.total'],
    },
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['visit.already', 'visit.new'],
      op: '<=',
      right: ['visit.total'],
      base: true,
    },
  ],
  told: [
    [
      {
        needs: ['CT12.rate', 'visit.new', 'visit.notEligible', 'visit.refused'],
        text: 'Tiếp {{CT12.den}} lượt người đến làm thủ tục; {{CT12.num}} lượt đã cài đặt và đăng nhập ({{CT12.rate}}), trong đó {{visit.new}} lượt được cài đặt tại chỗ; {{visit.notEligible}} lượt chưa đủ điều kiện; {{visit.refused}} lượt đủ điều kiện nhưng chưa cài đặt.',
      },
      {
        needs: ['CT13.rate', 'visit.new', 'visit.notEligible', 'visit.refused'],
        text: 'Tiếp {{CT13.den}} lượt người đến khám, chữa bệnh; {{CT13.num}} lượt đã cài đặt và đăng nhập ({{CT13.rate}}), trong đó {{visit.new}} lượt được cài đặt tại chỗ; {{visit.notEligible}} lượt chưa đủ điều kiện; {{visit.refused}} lượt đủ điều kiện nhưng chưa cài đặt.',
      },
    ],
    [{ needs: ['visit.points'], text: 'Đã bố trí {{visit.points}} bàn (điểm) hướng dẫn.' }],
  ],
};
