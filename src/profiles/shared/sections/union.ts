import type { Section } from '../../../core/campaign.ts';

/** Party, people's council, Fatherland Front, unions (texts-vi 1.2.8; H:85). Counts only: membership is sensitive data (domain B.4.1). */
export const union: Section = {
  code: 'union',
  title: 'Đảng, HĐND, MTTQ, đoàn thể',
  intro:
    'Mỗi nhóm đối tượng gửi một lần. Chỉ ghi số lượng, không lập danh sách họ tên; không cộng vào số của {{areaUnit}}.',
  frequency: 'once',
  fields: [
    {
      code: 'union.group',
      kind: 'choice',
      key: 'group',
      required: true,
      label: 'Nhóm đối tượng',
      choices: ['Đảng viên', 'Hội viên', 'Đoàn viên'],
    },
    {
      code: 'union.smartphone',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Số người trong nhóm sử dụng điện thoại thông minh',
      help: 'Chỉ ghi số lượng, không lập danh sách họ tên',
    },
    {
      code: 'union.guided',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã được hướng dẫn cài đặt, đăng nhập và sử dụng',
      help: 'Không lớn hơn số sử dụng điện thoại thông minh',
    },
    {
      code: 'union.installed',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: false,
      label: 'Số đã cài đặt và đăng nhập (nếu nắm được)',
      help: 'Không lớn hơn số đã được hướng dẫn',
    },
    {
      code: 'union.meetings',
      kind: 'int',
      mode: 'cumulative',
      noun: 'buổi',
      required: false,
      label: 'Số buổi sinh hoạt có lồng ghép nội dung',
      help: 'Lũy kế',
    },
  ],
  rules: [
    { kind: 'compare', code: 'E-RATE-02', left: ['union.guided'], op: '<=', right: ['union.smartphone'], base: true },
    { kind: 'compare', code: 'E-RATE-02', left: ['union.installed'], op: '<=', right: ['union.guided'] },
  ],
  told: [
    [
      {
        needs: ['CT15.rate', 'union.group'],
        text: '{{CT15.num}}/{{CT15.den}} {{union.group.lower}} sử dụng điện thoại thông minh đã được hướng dẫn ({{CT15.rate}}).',
      },
    ],
    [
      {
        needs: ['union.installed', 'union.group'],
        text: '{{union.installed}} {{union.group.lower}} đã cài đặt và đăng nhập.',
      },
    ],
    [
      {
        needs: ['union.meetings', 'union.group'],
        text: 'Lồng ghép nội dung trong {{union.meetings}} buổi sinh hoạt ({{union.group.lower}}).',
      },
    ],
  ],
};
