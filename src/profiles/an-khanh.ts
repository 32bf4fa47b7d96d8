import type { Campaign } from '../core/campaign.ts';
import { activities } from './shared/activities.ts';
import { outcomes } from './shared/outcomes.ts';
import { recipients } from './shared/recipients.ts';
import { report } from './shared/report.ts';
import { sections } from './shared/sections.ts';
import { settings } from './shared/settings.ts';
import { unitTypes } from './shared/unitTypes.ts';
import { cityWords, type Words } from './shared/words.ts';

const words: Words = {
  ...cityWords,
  communeType: 'xã',
  communeFull: 'xã An Khánh',
  placeName: 'An Khánh',
  issuerName: 'Ủy ban nhân dân xã An Khánh',
  issuerLine2Upper: 'XÃ AN KHÁNH',
  parentOrgUpper: 'UBND XÃ AN KHÁNH',
  policeName: 'Công an xã An Khánh',
  areaUnit: 'thôn',
  areaUnitCap: 'Thôn',
  areaUnitUpper: 'THÔN',
  campaignName: 'Triển khai cài đặt ứng dụng Hải Phòng Smart năm 2026',
  periodName: 'Đợt cao điểm Quý II/2026',
  // A:3-5
  assigningDocKind: 'Kế hoạch',
  assigningDocTitle: 'triển khai cài đặt ứng dụng Hải Phòng Smart trên địa bàn xã An Khánh năm 2026',
  unitReportTitle: 'Báo cáo kết quả cài đặt ứng dụng Hải Phòng Smart',
};

/** Seed A, the plan of xã An Khánh: households are the headline, police report every day, no name roster is ordered. */
export const campaign: Campaign = {
  id: 'an-khanh',
  name: 'Xã An Khánh - Kế hoạch triển khai cài đặt ứng dụng Hải Phòng Smart năm 2026',
  words,
  settings: settings(words, {
    // A:39 «Đầu Quý II/2026»; the plan names neither an end of the campaign nor a deadline for the units.
    campaignStart: '2026-04-01',
    // A:79
    cityDue: '2026-05-31',
    headlineIndicator: 'CT01',
    rosterMode: 'off',
    'unitReport.includeSummaryTable': 'có',
    // A:83
    budgetText:
      'được bảo đảm từ ngân sách nhà nước theo phân cấp ngân sách hiện hành và các nguồn kinh phí hợp pháp khác (nếu có)',
    'regime.frequency':
      'Một lần theo đợt; Công an gửi số liệu hằng ngày; Trung tâm Dịch vụ sự nghiệp công gửi số liệu hằng tuần',
  }),
  unitTypes: unitTypes({ policeExpected: true }),
  sections: sections({ smartphoneRequired: false }),
  indicators: [...outcomes, ...activities],
  recipients,
  report,
};
