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
  communeType: 'phường',
  communeFull: 'phường Hải Dương',
  placeName: 'Hải Dương',
  issuerName: 'Ủy ban nhân dân phường Hải Dương',
  issuerLine2Upper: 'PHƯỜNG HẢI DƯƠNG',
  parentOrgUpper: 'UBND PHƯỜNG HẢI DƯƠNG',
  policeName: 'Công an phường Hải Dương',
  areaUnit: 'tổ dân phố',
  areaUnitCap: 'Tổ dân phố',
  areaUnitUpper: 'TỔ DÂN PHỐ',
  campaignName: 'Triển khai cài đặt ứng dụng Hải Phòng Smart trên địa bàn phường Hải Dương',
  periodName: 'Đợt tháng 5/2026',
  // H:13-15
  assigningDocKind: 'Công văn',
  assigningDocTitle: 'triển khai cài đặt ứng dụng Hải Phòng Smart trên địa bàn phường Hải Dương',
  // H:115-117, the title of the attached template
  unitReportTitle: 'Báo cáo về việc cài đặt và sử dụng ứng dụng Công dân số (Smart Hải Phòng)',
};

/** Seed H, the letter of phường Hải Dương: citizens per household are the headline, units list their staff by name. */
export const campaign: Campaign = {
  id: 'hai-duong',
  name: 'Phường Hải Dương - Công văn triển khai cài đặt ứng dụng Hải Phòng Smart năm 2026',
  words,
  settings: settings(words, {
    // H:11, the month of the letter; its day is blank.
    campaignStart: '2026-05-01',
    // H:89
    campaignEnd: '2026-05-31',
    // H:93
    unitDue: '2026-06-05',
    headlineIndicator: 'CT02',
    rosterMode: 'unitDoc',
    // The attached template has no such table (domain A.4.2).
    'unitReport.includeSummaryTable': 'không',
    // Units send the report on paper as well (H:93): the draft saves them writing it.
    'unitReport.attach': 'có',
    // H:55, without the parameters that trace who opens it
    guideUrl: 'https://haiduong.haiphong.gov.vn/cchc-chuyen-doi-so/huong-dan-cai-dat-smart-hai-phong-895430',
    'regime.frequency':
      'Một lần theo đợt; Trung tâm Dịch vụ sự nghiệp công gửi số liệu hằng tuần; Công an gửi số liệu ngày khi có',
  }),
  unitTypes: unitTypes({ policeExpected: false }),
  sections: sections({ smartphoneRequired: true }),
  indicators: [...outcomes, ...activities],
  recipients,
  report,
};
