/** The fixed words of texts-vi section 0 that every text may use; anything else there comes from settings, figures or the clock. */
export type Words = Record<
  | 'communeType'
  | 'communeFull'
  | 'placeName'
  | 'issuerName'
  | 'issuerLine1Upper'
  | 'issuerLine2Upper'
  | 'parentOrgUpper'
  | 'cityName'
  | 'coordinatorOffice'
  | 'policeName'
  | 'areaUnit'
  | 'areaUnitCap'
  | 'areaUnitUpper'
  | 'appName'
  | 'appKeyword'
  | 'campaignName'
  | 'periodName'
  | 'cityDocFull'
  | 'assigningDocKind'
  | 'assigningDocTitle'
  | 'docSymbol'
  | 'eIdLevelText'
  | 'unitReportTitle',
  string
>;

/** What both orders share: one city, one application, one office, one decision of the city (A:7, H:28). */
export const cityWords = {
  issuerLine1Upper: 'ỦY BAN NHÂN DÂN',
  cityName: 'thành phố Hải Phòng',
  coordinatorOffice: 'Phòng Văn hóa - Xã hội',
  // The name in the title of both documents and in the city's criterion; the stores know it under the keyword (H:42, H:49).
  appName: 'Hải Phòng Smart',
  appKeyword: 'Smart Hải Phòng',
  // H:28 gives the decision's subject in full; A:7 shortens it.
  cityDocFull:
    'Quyết định số 5049/QĐ-UBND ngày 11 tháng 12 năm 2025 của Ủy ban nhân dân thành phố Hải Phòng về việc ban hành bộ tiêu chí "Chính quyền thân thiện"',
  // The seeds write VHXX, VHXXH and VHXH; only the last abbreviates the office (domain A.7-14).
  docSymbol: 'VHXH',
  eIdLevelText: 'mức độ 2',
} as const;
