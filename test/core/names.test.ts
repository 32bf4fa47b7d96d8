import { describe, expect, it, test } from 'vitest';
import { matchUnit, unitKey } from '../../src/core/names.ts';

const UNITS = [
  { code: 'TH01', name: 'Thôn Mẫu 1', aliases: [] },
  { code: 'TH02', name: 'Thôn Mẫu 2', aliases: [] },
  { code: 'TH03', name: 'Thôn Hòa Mẫu', aliases: ['Hoà Mẫu'] },
  { code: 'TH05', name: 'Thôn Cẩm Giang', aliases: ['Cẩm Giang'] },
  { code: 'TH06', name: 'Thôn Cẩm Giàng', aliases: ['Cẩm Giàng'] },
  { code: 'TH07', name: 'Thôn 1 (Tân Viên)', aliases: ['Thôn 1'] },
  { code: 'TH08', name: 'Thôn 1 (Mỹ Đức)', aliases: ['Thôn 1'] },
  { code: 'TDP05', name: 'Tổ dân phố số 5', aliases: ['TDP 05'] },
  { code: 'TDP15', name: 'Tổ dân phố số 15', aliases: [] },
  { code: 'TR01', name: 'Trường Mầm non Mẫu', aliases: [] },
  { code: 'TR02', name: 'Trường Tiểu học Mẫu', aliases: [] },
  { code: 'TR03', name: 'Trường Trung học cơ sở Mẫu', aliases: [] },
  { code: 'TR04', name: 'Trường Tiểu học và THCS An Khánh', aliases: [] },
  { code: 'CA01', name: 'Công an xã An Khánh', aliases: [] },
  { code: 'YT01', name: 'Trạm Y tế xã An Khánh', aliases: [] },
  { code: 'QS01', name: 'Ban Chỉ huy Quân sự xã An Khánh', aliases: [] },
  { code: 'HCC01', name: 'Trung tâm Phục vụ hành chính công xã An Khánh', aliases: [] },
  { code: 'DV01', name: 'Trung tâm Dịch vụ sự nghiệp công', aliases: [] },
  { code: 'MT01', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã An Khánh', aliases: [] },
  { code: 'DTN01', name: 'Đoàn TNCS Hồ Chí Minh xã An Khánh', aliases: [] },
  { code: 'PN01', name: 'Hội Liên hiệp Phụ nữ xã An Khánh', aliases: [] },
  { code: 'VX01', name: 'Phòng Văn hóa - Xã hội', aliases: [] },
];

describe('matchUnit', () => {
  test.each(['TH01', ' th01 ', 'Tdp05'])('code %j', (typed) => expect(matchUnit(typed, UNITS).kind).toBe('code'));

  test.each([
    ['Thôn Mẫu 1', 'TH01'],
    ['THÔN MẪU 01', 'TH01'],
    ['thôn mẫu số 2', 'TH02'],
    ['Thôn Hoà Mẫu', 'TH03'],
    ['Hòa Mẫu', 'TH03'],
    ['Thôn Hòa Mẫu'.normalize('NFD'), 'TH03'],
    ['Cẩm Giang', 'TH05'],
    ['Cẩm Giàng', 'TH06'],
    ['TDP 05', 'TDP05'],
    ['TDP05 ', 'TDP05', 'code'],
    ['TDP5', 'TDP05'],
    ['TDP số 5', 'TDP05'],
    ['Tổ dân phố 5', 'TDP05'],
    ['tổ dân phố số 005', 'TDP05'],
    ['TDP 15', 'TDP15'],
    ['MN Mẫu', 'TR01'],
    ['TH Mẫu', 'TR02'],
    ['THCS Mẫu', 'TR03'],
    ['Trường THCS Mẫu', 'TR03'],
    ['TH&THCS An Khánh', 'TR04'],
    ['CA xã An Khánh', 'CA01'],
    ['TYT xã An Khánh', 'YT01'],
    ['BCH QS xã An Khánh', 'QS01'],
    ['BCHQS xã An Khánh', 'QS01'],
    ['TT PVHCC xã An Khánh', 'HCC01'],
    ['TTPVHCC xã An Khánh', 'HCC01'],
    ['TT DVSNC', 'DV01'],
    ['UBMTTQ xã An Khánh', 'MT01'],
    ['Uỷ ban MTTQ Việt Nam xã An Khánh', 'MT01'],
    ['ĐTN xã An Khánh', 'DTN01'],
    ['HPN xã An Khánh', 'PN01'],
    ['Hội LHPN xã An Khánh', 'PN01'],
    ['Phòng VH-XH', 'VX01'],
    ['Phòng Văn hoá – Xã hội', 'VX01'],
  ])('%s -> %s', (typed, code, kind = 'name') => expect(matchUnit(typed, UNITS)).toEqual({ kind, code }));

  test.each([
    ['Thôn 1', ['TH07', 'TH08']],
    ['thôn số 01', ['TH07', 'TH08']],
  ])('%s is more than one', (typed, codes) => expect(matchUnit(typed, UNITS)).toEqual({ kind: 'ambiguous', codes }));

  test.each([
    ['Cam Giang', ['TH05', 'TH06']],
    ['thon mau 1', ['TH01']],
    ['Mẫu 1', ['TH01']],
    ['to dan pho so 5', ['TDP05']],
    ['Tổ 5', ['TDP05']],
    ['Thôn 1 Mĩ Đức', ['TH08']],
  ])('%s only suggests', (typed, codes) => expect(matchUnit(typed, UNITS)).toEqual({ kind: 'suggest', codes }));

  test.each(['', ' ', 'Thôn Mẫu', 'Thôn Mẫu 10', 'xã khác', '?'])('%j is none', (typed) => {
    expect(matchUnit(typed, UNITS)).toEqual({ kind: 'none' });
  });

  it('finds every unit by its own name and aliases', () => {
    for (const { code, name } of UNITS) expect(matchUnit(name, UNITS)).toEqual({ kind: 'name', code });
  });
});

it('keeps unlike names apart', () => {
  expect(unitKey('Thôn Ca')).not.toBe(unitKey('Thôn Công an'));
  expect(unitKey('Tổ dân phố 10')).not.toBe(unitKey('Tổ dân phố 1'));
  expect(unitKey('Mỹ')).not.toBe(unitKey('Mĩ'));
});
