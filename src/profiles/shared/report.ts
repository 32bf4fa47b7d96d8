import type { ReportPlan } from '../../core/campaign.ts';
import { actions, proposals } from './report/advice.ts';
import { built, directing, results } from './report/results.ts';

/** The consolidated report of both campaigns: texts-vi 3.1 to 3.5, domain A.4.3, B.2. */
export const report: ReportPlan = {
  // The space before the break keeps the words apart for whoever reads the text without its lines.
  abstract: 'Kết quả triển khai cài đặt ứng dụng {{appName}} \ntrên địa bàn {{communeFull}}',
  subject: 'kết quả triển khai cài đặt ứng dụng {{appName}} trên địa bàn {{communeFull}}',
  parts: [
    { heading: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI', clauses: directing },
    { heading: 'KẾT QUẢ THỰC HIỆN', clauses: results },
    {
      heading: 'ĐÁNH GIÁ CHUNG',
      clauses: [
        { heading: 'Ưu điểm', says: built('good') },
        { heading: 'Tồn tại, hạn chế', says: built('limits') },
        { heading: 'Nguyên nhân', says: built('causes') },
      ],
    },
    { heading: 'NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI', clauses: [{ says: built('pace', 'actions') }] },
    { heading: 'ĐỀ XUẤT, KIẾN NGHỊ', clauses: [{ says: built('proposals') }] },
  ],
  // A:107, domain A.7-4
  daily: {
    indicators: ['CT07', 'CT08'],
    sum: { indicator: 'CT07', told: 'HD10.eid2Told' },
    against: { events: 'CT08', persons: 'CT02' },
  },
  // H:65
  weekly: { indicator: 'HD01', floor: 'broadcastsPerWeek' },
  // texts-vi 3.2, report.table1
  areas: [
    {
      indicator: 'CT01',
      show: ['den', 'num', 'rate'],
      headings: ['Tổng số hộ', 'Số hộ đã cài đặt', 'Tỷ lệ hộ'],
    },
    { indicator: 'CT02', show: ['num', 'rate'], headings: ['Số người đã cài đặt', 'Tỷ lệ người/hộ'] },
    { indicator: 'CT02.loggedIn', show: ['num'], headings: ['Số người đã đăng nhập'] },
    {
      indicator: 'CT03',
      show: ['den', 'num', 'rate'],
      headings: ['Có tài khoản {{eIdLevelText}}', 'Đã được hướng dẫn', 'Tỷ lệ hướng dẫn'],
      annex: true,
    },
    { indicator: 'CT04', show: ['yes'], headings: ['Có Tổ hướng dẫn'], annex: true },
    {
      indicator: 'CT14',
      show: ['den', 'num', 'rate'],
      headings: ['Dùng điện thoại thông minh', 'Đã được hướng dẫn', 'Tỷ lệ hướng dẫn'],
      annex: true,
    },
  ],
  actions,
  proposals,
};
