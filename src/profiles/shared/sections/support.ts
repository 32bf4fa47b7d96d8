import type { Section } from '../../../core/campaign.ts';

/** Military command and community digital teams (texts-vi 1.2.9; H:79-81). */
export const support: Section = {
  code: 'support',
  title: 'BCH Quân sự, Tổ công nghệ số',
  intro: 'Số liệu trong phạm vi đơn vị phụ trách, không cộng vào số của {{areaUnit}}.',
  frequency: 'once',
  fields: [
    {
      code: 'support.smartphone',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Số người dùng điện thoại thông minh thuộc phạm vi phụ trách',
      help: 'Ghi rõ phạm vi ở ô ghi chú để tránh tính trùng với {{areaUnit}}',
    },
    {
      code: 'support.guided',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số người đã được hướng dẫn',
      help: 'Không lớn hơn số trên',
    },
    {
      code: 'support.sessions',
      kind: 'int',
      mode: 'cumulative',
      noun: 'buổi',
      required: false,
      label: 'Số buổi hỗ trợ lưu động',
      help: 'Lũy kế',
    },
    {
      code: 'support.scope',
      kind: 'text',
      required: true,
      label: 'Phạm vi phụ trách',
      help: 'Ví dụ: Tổ dân phố số 5; lực lượng dân quân',
    },
  ],
  rules: [
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['support.guided'],
      op: '<=',
      right: ['support.smartphone'],
      base: true,
    },
  ],
  told: [
    [
      {
        needs: ['CT14.rate', 'support.scope'],
        text: '{{CT14.num}}/{{CT14.den}} người sử dụng điện thoại thông minh thuộc phạm vi phụ trách ({{support.scope}}) đã được hướng dẫn ({{CT14.rate}}).',
      },
    ],
    [{ needs: ['support.sessions'], text: 'Tổ chức {{support.sessions}} buổi hỗ trợ lưu động.' }],
  ],
};
