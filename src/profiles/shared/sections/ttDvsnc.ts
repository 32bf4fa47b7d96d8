import type { Section } from '../../../core/campaign.ts';

/** Public service centre and portal (texts-vi 1.2.7): at least two broadcasts in every week (H:65), portal articles (A:129). */
export const ttDvsnc: Section = {
  code: 'ttDvsnc',
  title: 'Dịch vụ sự nghiệp công',
  intro: 'Trung tâm Dịch vụ sự nghiệp công, Cổng thông tin điện tử: số phát sinh trong tuần, mỗi tuần gửi một lần.',
  frequency: 'weekly',
  fields: [
    {
      code: 'ttDvsnc.weekOf',
      kind: 'date',
      key: 'week',
      required: true,
      label: 'Tuần báo cáo (chọn ngày thứ Hai đầu tuần)',
      help: 'Tuần tính từ thứ Hai đến Chủ nhật',
    },
    {
      code: 'ttDvsnc.broadcasts',
      kind: 'int',
      mode: 'incremental',
      noun: 'lần',
      required: true,
      label: 'Số lần phát thanh trong tuần',
      help: 'Mỗi lần phát ở một khung giờ tính một lần; mức tối thiểu theo văn bản giao việc là {{target}} lần/tuần',
    },
    {
      code: 'ttDvsnc.broadcastDates',
      kind: 'text',
      required: true,
      label: 'Ngày phát',
      help: 'Ví dụ: 05/5; 08/5',
    },
    {
      code: 'ttDvsnc.posts',
      kind: 'int',
      mode: 'incremental',
      noun: 'tin, bài',
      required: true,
      label: 'Số tin, bài đăng trên mạng xã hội',
      help: 'Trang thông tin, Zalo OA, Facebook',
    },
    {
      code: 'ttDvsnc.portal',
      kind: 'int',
      mode: 'incremental',
      noun: 'tin, bài',
      required: true,
      label: 'Số tin, bài trên Cổng thông tin điện tử',
    },
    {
      code: 'ttDvsnc.links',
      kind: 'lines',
      required: false,
      label: 'Đường dẫn tin, bài',
      help: 'Mỗi dòng một đường dẫn',
    },
  ],
  rules: [],
  told: [
    [
      {
        needs: ['ttDvsnc.broadcasts', 'ttDvsnc.posts', 'ttDvsnc.portal', 'answers'],
        text: 'Phát thanh {{ttDvsnc.broadcasts}} lần trong {{answers}} tuần có báo cáo; {{ttDvsnc.posts}} tin, bài trên mạng xã hội; {{ttDvsnc.portal}} tin, bài trên Cổng thông tin điện tử.',
      },
    ],
  ],
};
