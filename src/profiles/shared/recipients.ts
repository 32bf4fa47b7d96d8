import type { Campaign } from '../../core/campaign.ts';

/** Domain A.5, «consolidated report»; the words are those of texts-vi 3.3, dashes and end signs are the report's. */
export const recipients: Campaign['recipients'] = {
  addressee: 'Ủy ban nhân dân {{cityName}}',
  consolidated: [
    'Như trên',
    'Sở Khoa học và Công nghệ (để b/c)',
    'TT Đảng ủy, TT HĐND, UBMTTQ {{communeType}}',
    'CT, các PCT UBND {{communeType}}',
    '{{coordinatorOffice}}; {{policeName}}',
    'Lưu: VT, {{docSymbol}}',
  ],
  // H:132-134
  unitReport: ['Như trên', 'Lưu: VT'],
};
