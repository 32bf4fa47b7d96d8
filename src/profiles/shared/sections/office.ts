import type { Section } from '../../../core/campaign.ts';

/** Offices and agencies (texts-vi 1.2.5; A:117-119, H:59-61): the staff that the ward's name roster lists. */
export const office: Section = {
  code: 'office',
  title: 'Phòng, ban, cơ quan, đơn vị',
  intro: 'Số liệu về cán bộ, công chức, viên chức, người lao động của đơn vị, không cộng vào số của {{areaUnit}}.',
  frequency: 'once',
  roster: { count: 'office.loggedIn' },
  fields: [
    {
      code: 'office.staff',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Tổng số cán bộ, công chức, viên chức, người lao động',
      help: 'Kể cả hợp đồng; không tính người nghỉ dài hạn',
    },
    {
      code: 'office.installed',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã cài đặt',
      help: 'Không lớn hơn tổng số',
    },
    {
      code: 'office.loggedIn',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã cài đặt và đăng nhập',
      help: 'Phải bằng số dòng trong danh sách Phần C (nếu đợt này lập danh sách)',
    },
    {
      code: 'office.relatives',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: false,
      label: 'Số người thân cư trú trên địa bàn đã cài đặt và đăng nhập',
      help: 'Chỉ ghi tổng số; không cộng vào kết quả của {{areaUnit}}',
    },
    {
      code: 'office.plan',
      kind: 'text',
      required: false,
      label: 'Số, ngày kế hoạch triển khai của đơn vị',
      help: 'Không có thì để trống',
    },
    {
      code: 'office.reason',
      kind: 'lines',
      required: false,
      label: 'Lý do còn người chưa cài đặt',
      help: 'Ví dụ: điện thoại không hỗ trợ, đang làm lại tài khoản định danh',
    },
  ],
  rules: [
    { kind: 'compare', code: 'E-RATE-02', left: ['office.installed'], op: '<=', right: ['office.staff'], base: true },
    { kind: 'compare', code: 'E-RATE-02', left: ['office.loggedIn'], op: '<=', right: ['office.installed'] },
    {
      kind: 'needs',
      code: 'E-NUM-02',
      when: { less: 'office.installed', than: 'office.staff' },
      needs: ['office.reason'],
    },
  ],
  told: [
    [
      {
        needs: ['CT10.met', 'office.installed'],
        text: 'Đã cài đặt và đăng nhập {{CT10.num}}/{{CT10.den}} người, đạt {{CT10.rate}}.',
      },
      {
        needs: ['CT10.gap', 'office.installed', 'office.reason'],
        text: 'Đã cài đặt {{office.installed}}/{{CT10.den}} người; {{CT10.num}}/{{CT10.den}} người đã đăng nhập ({{CT10.rate}}); còn {{CT10.gap}} người chưa đăng nhập, lý do: {{office.reason}}.',
      },
      {
        needs: ['CT10.gap', 'office.installed'],
        text: 'Đã cài đặt {{office.installed}}/{{CT10.den}} người; {{CT10.num}}/{{CT10.den}} người đã đăng nhập ({{CT10.rate}}); còn {{CT10.gap}} người chưa đăng nhập.',
      },
    ],
    [
      {
        needs: ['office.relatives'],
        text: 'Người thân cư trú trên địa bàn đã cài đặt và đăng nhập: {{office.relatives}} người.',
      },
    ],
    [{ needs: ['office.plan'], text: 'Kế hoạch triển khai của đơn vị: {{office.plan}}.' }],
  ],
};
