import type { UnitType } from '../../core/campaign.ts';

type Part = Pick<UnitType, 'code' | 'name' | 'section'> & Partial<UnitType>;

/** Most units are agencies under the commune's direction; each row says only where it differs (texts-vi 4.1, domain A.7-30). */
const unitType = (part: Part): UnitType => ({
  tone: 'yeuCau',
  area: false,
  hasSeal: true,
  signer: 'THỦ TRƯỞNG CƠ QUAN',
  ...part,
});

/** Party, council, Front and unions are requested, not ordered (H:32, H:83). Who signs for each is its own rule, not ours to guess. */
const requested = (part: Part): UnitType => unitType({ tone: 'deNghi', signer: 'NGƯỜI ĐỨNG ĐẦU', ...part });

/** The reporting actors of domain A.1. Police days are ordered by seed A only (A:107): in the ward nobody is expected to send them. */
export const unitTypes = ({ policeExpected }: { policeExpected: boolean }): UnitType[] => [
  unitType({ code: 'thon', name: 'Thôn', section: 'area', area: true, hasSeal: false, signer: 'TRƯỞNG THÔN' }),
  unitType({
    code: 'tdp',
    name: 'Tổ dân phố',
    section: 'area',
    area: true,
    hasSeal: false,
    signer: 'TỔ TRƯỞNG TỔ DÂN PHỐ',
  }),
  unitType({
    code: 'congAn',
    name: 'Công an',
    section: 'congAn',
    signer: 'TRƯỞNG CÔNG AN',
    expected: policeExpected,
    ownSuperior: true,
  }),
  unitType({ code: 'truong', name: 'Cơ sở giáo dục', section: 'school', signer: 'HIỆU TRƯỞNG' }),
  unitType({
    code: 'doanhNghiep',
    name: 'Doanh nghiệp',
    section: 'enterprise',
    signer: 'GIÁM ĐỐC',
    honorific: 'ông (bà)',
    askedFirst: true,
  }),
  unitType({ code: 'coQuan', name: 'Phòng, ban, cơ quan, đơn vị', section: 'office' }),
  unitType({ code: 'ttHcc', name: 'Trung tâm Phục vụ hành chính công', section: 'visit', signer: 'GIÁM ĐỐC' }),
  unitType({ code: 'tramYTe', name: 'Trạm Y tế', section: 'visit', signer: 'TRƯỞNG TRẠM' }),
  unitType({ code: 'ttDvsnc', name: 'Trung tâm Dịch vụ sự nghiệp công', section: 'ttDvsnc', signer: 'GIÁM ĐỐC' }),
  requested({ code: 'khoiDang', name: 'Đảng ủy, cơ quan tham mưu, giúp việc Đảng ủy', section: 'union' }),
  requested({ code: 'hdnd', name: 'Thường trực Hội đồng nhân dân', section: 'union' }),
  requested({ code: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam', section: 'union' }),
  requested({ code: 'doanThe', name: 'Tổ chức chính trị - xã hội', section: 'union' }),
  unitType({ code: 'bchqs', name: 'Ban Chỉ huy Quân sự', section: 'support', signer: 'CHỈ HUY TRƯỞNG' }),
  // Like thôn and tổ dân phố, a community team is no agency and has no seal.
  unitType({
    code: 'toCnscd',
    name: 'Tổ công nghệ số cộng đồng',
    section: 'support',
    hasSeal: false,
    signer: 'TỔ TRƯỞNG',
  }),
  unitType({ code: 'vhxh', name: 'Phòng Văn hóa - Xã hội', section: 'lead', signer: 'TRƯỞNG PHÒNG' }),
];
