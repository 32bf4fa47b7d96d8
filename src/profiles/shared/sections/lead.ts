import type { Section } from '../../../core/campaign.ts';

/** What the coordinating office itself contributes to the report (texts-vi 1.2.10; A:77, A:91-95). */
export const lead: Section = {
  code: 'lead',
  title: 'Chỉ đạo chung',
  intro: 'Phần chỉ đạo, điều hành chung do {{coordinatorOffice}} nhập.',
  frequency: 'once',
  fields: [
    {
      code: 'lead.points',
      kind: 'int',
      mode: 'state',
      noun: 'điểm',
      required: true,
      label: 'Số điểm hỗ trợ người dân',
      help: 'Kèm địa điểm ở ô ghi chú',
    },
    {
      code: 'lead.staffAssigned',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Số người được phân công hỗ trợ',
    },
    {
      code: 'lead.guides',
      kind: 'int',
      mode: 'cumulative',
      noun: 'loại',
      required: false,
      label: 'Số loại tài liệu hướng dẫn đã phát hành',
      help: 'Ghi tên tài liệu',
    },
    {
      code: 'lead.inspections',
      kind: 'int',
      mode: 'cumulative',
      noun: 'lần',
      required: true,
      label: 'Số lần kiểm tra, giao ban',
      help: 'Lũy kế',
    },
    {
      code: 'lead.partner',
      kind: 'lines',
      required: false,
      label: 'Nội dung phối hợp với đơn vị viễn thông',
      help: 'Một đến hai câu',
    },
  ],
  rules: [],
  told: [
    [{ needs: ['lead.points'], text: 'Bố trí {{lead.points}} điểm hỗ trợ người dân.' }],
    [{ needs: ['lead.staffAssigned'], text: 'Phân công {{lead.staffAssigned}} người hỗ trợ.' }],
    [{ needs: ['lead.guides'], text: 'Phát hành {{lead.guides}} loại tài liệu hướng dẫn.' }],
    [{ needs: ['lead.inspections'], text: 'Kiểm tra, giao ban {{lead.inspections}} lần.' }],
    [{ needs: ['lead.partner'], text: 'Công tác phối hợp: {{lead.partner}}.' }],
  ],
};
