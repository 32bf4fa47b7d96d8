import type { Section } from '../../../core/campaign.ts';

/** Schools (texts-vi 1.2.3). Pupils and parents are counted, never named (domain A.7-24). */
export const school: Section = {
  code: 'school',
  title: 'Cơ sở giáo dục',
  intro: 'Số liệu của nhà trường, không cộng vào số của {{areaUnit}}. Chỉ ghi số lượng học sinh, phụ huynh.',
  frequency: 'once',
  roster: { count: 'school.staffLoggedIn' },
  fields: [
    {
      code: 'school.done',
      kind: 'choice',
      required: true,
      label: 'Nhà trường đã triển khai tuyên truyền, hỗ trợ cài đặt chưa?',
      help: 'Chọn "Đã triển khai" khi có hoạt động và có minh chứng (kế hoạch, thông báo, ảnh chung)',
      choices: ['Đã triển khai', 'Chưa triển khai'],
    },
    {
      code: 'school.plan',
      kind: 'text',
      required: false,
      label: 'Số, ngày kế hoạch hoặc thông báo của nhà trường',
      help: 'Không có thì để trống',
    },
    {
      code: 'school.staff',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Tổng số cán bộ, giáo viên, nhân viên',
      help: 'Tính người đang làm việc tại trường',
    },
    {
      code: 'school.staffInstalled',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã cài đặt',
      help: 'Không lớn hơn tổng số',
    },
    {
      code: 'school.staffLoggedIn',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã cài đặt và đăng nhập',
      help: 'Không lớn hơn số đã cài đặt',
    },
    {
      code: 'school.pupils',
      kind: 'int',
      mode: 'state',
      noun: 'học sinh',
      required: true,
      label: 'Số học sinh đủ điều kiện',
      help: 'Học sinh đủ điều kiện có tài khoản định danh điện tử theo quy định; trường không có thì nhập 0',
    },
    {
      code: 'school.pupilsInstalled',
      kind: 'int',
      mode: 'cumulative',
      noun: 'học sinh',
      required: true,
      label: 'Số học sinh đủ điều kiện đã cài đặt',
      help: 'Chỉ ghi số lượng, không lập danh sách học sinh',
    },
    {
      code: 'school.parents',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: false,
      label: 'Số phụ huynh được tuyên truyền',
      help: 'Tính người, không tính lượt',
    },
    {
      code: 'school.parentsInstalled',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: false,
      label: 'Số phụ huynh đã cài đặt (nếu nắm được)',
      help: 'Không nắm được thì để trống, không ước đoán',
    },
    {
      code: 'school.events',
      kind: 'int',
      mode: 'cumulative',
      noun: 'buổi',
      required: false,
      label: 'Số buổi lồng ghép (họp phụ huynh, sinh hoạt chuyên môn)',
      help: 'Lũy kế',
    },
  ],
  rules: [
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['school.staffInstalled'],
      op: '<=',
      right: ['school.staff'],
      base: true,
    },
    { kind: 'compare', code: 'E-RATE-02', left: ['school.staffLoggedIn'], op: '<=', right: ['school.staffInstalled'] },
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['school.pupilsInstalled'],
      op: '<=',
      right: ['school.pupils'],
      base: true,
    },
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['school.parentsInstalled'],
      op: '<=',
      right: ['school.parents'],
      base: true,
    },
  ],
  told: [
    [
      {
        needs: ['school.done=Đã triển khai', 'school.plan'],
        text: 'Đã triển khai tuyên truyền, hỗ trợ cài đặt; văn bản triển khai của trường: {{school.plan}}.',
      },
      { needs: ['school.done=Đã triển khai'], text: 'Đã triển khai tuyên truyền, hỗ trợ cài đặt.' },
      { needs: ['school.done=Chưa triển khai'], text: 'Chưa triển khai tuyên truyền, hỗ trợ cài đặt.' },
    ],
    [
      {
        needs: ['CT10.met', 'school.staffInstalled'],
        text: 'Cán bộ, giáo viên, nhân viên: đã cài đặt và đăng nhập {{CT10.num}}/{{CT10.den}} người, đạt {{CT10.rate}}.',
      },
      {
        needs: ['CT10.gap', 'CT06.staff.gap'],
        text: 'Cán bộ, giáo viên, nhân viên: đã cài đặt {{CT06.staff.num}}/{{CT06.staff.den}} người ({{CT06.staff.rate}}), còn {{CT06.staff.gap}} người chưa cài đặt; đã đăng nhập {{CT10.num}}/{{CT10.den}} người ({{CT10.rate}}), còn {{CT10.gap}} người chưa đăng nhập.',
      },
      {
        needs: ['CT10.gap', 'school.staffInstalled'],
        text: 'Cán bộ, giáo viên, nhân viên: đã cài đặt {{school.staffInstalled}}/{{CT10.den}} người; {{CT10.num}}/{{CT10.den}} người đã đăng nhập ({{CT10.rate}}); còn {{CT10.gap}} người chưa đăng nhập.',
      },
    ],
    [
      {
        needs: ['CT06.pupils.rate'],
        text: 'Học sinh đủ điều kiện: đã cài đặt {{CT06.pupils.num}}/{{CT06.pupils.den}} học sinh ({{CT06.pupils.rate}}).',
      },
    ],
    [
      {
        needs: ['CT06.parents.rate'],
        text: 'Phụ huynh được tuyên truyền: đã cài đặt {{CT06.parents.num}}/{{CT06.parents.den}} người ({{CT06.parents.rate}}).',
      },
    ],
    [
      {
        needs: ['school.events'],
        text: 'Lồng ghép tuyên truyền trong {{school.events}} buổi (họp phụ huynh, sinh hoạt chuyên môn).',
      },
    ],
  ],
};
