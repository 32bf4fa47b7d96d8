import type { Section } from '../../../core/campaign.ts';

/** Police (texts-vi 1.2.2). The two daily series are ordered by A:107; smartphone users come from H:81 and stay with the group. */
export const congAn: Section = {
  code: 'congAn',
  title: 'Công an',
  intro: 'Số phát sinh trong từng ngày, mỗi ngày gửi một lần; không cộng vào số của {{areaUnit}}.',
  frequency: 'daily',
  fields: [
    {
      code: 'congAn.date',
      kind: 'date',
      key: 'day',
      required: true,
      label: 'Ngày phát sinh số liệu',
      help: 'Mỗi ngày gửi một lần; gửi bù ngày nào thì chọn đúng ngày đó',
    },
    {
      code: 'congAn.eid2Daily',
      kind: 'int',
      mode: 'incremental',
      noun: 'tài khoản',
      required: true,
      label: 'Số tài khoản định danh điện tử mức độ 2 cấp trong ngày',
      help: 'Số phát sinh trong ngày, không phải lũy kế',
    },
    {
      code: 'congAn.installDaily',
      kind: 'int',
      mode: 'incremental',
      noun: 'lượt',
      required: true,
      label: 'Số lượt cài đặt, kích hoạt thành công trong ngày',
      help: 'Tính theo lượt; một người cài lại được tính thêm một lượt',
    },
    {
      code: 'congAn.eid2Cumulative',
      kind: 'int',
      mode: 'cumulative',
      noun: 'tài khoản',
      required: false,
      label: 'Lũy kế tài khoản mức độ 2 đến hết ngày',
      help: 'Dùng để đối chiếu, phần mềm tự cộng và báo chênh lệch',
    },
    {
      code: 'congAn.teams',
      kind: 'int',
      mode: 'state',
      noun: 'Tổ',
      required: false,
      label: 'Số Tổ hướng dẫn đang hoạt động',
      help: 'Gồm tổ của Công an và tổ ở {{areaUnit}}',
    },
    {
      code: 'congAn.meeting',
      kind: 'choice',
      required: false,
      label: 'Có tổ chức giao ban trong ngày không?',
      choices: ['Có', 'Không'],
    },
    {
      code: 'congAn.smartphone',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: false,
      label: 'Số người sử dụng điện thoại thông minh đã rà soát',
      help: 'Không cộng vào số của {{areaUnit}}',
    },
    {
      code: 'congAn.smartphoneGuided',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: false,
      label: 'Trong đó: số người đã được hướng dẫn',
      help: 'Không lớn hơn số đã rà soát',
    },
    {
      code: 'congAn.lagging',
      kind: 'lines',
      required: false,
      label: 'Đơn vị còn chậm cần đôn đốc',
      help: 'Ghi tên đơn vị và lý do ngắn gọn',
    },
  ],
  rules: [
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['congAn.smartphoneGuided'],
      op: '<=',
      right: ['congAn.smartphone'],
      base: true,
    },
  ],
  told: [
    [
      {
        needs: ['congAn.eid2Daily', 'congAn.installDaily', 'answers'],
        text: 'Cấp {{congAn.eid2Daily}} tài khoản định danh điện tử {{eIdLevelText}}; ghi nhận {{congAn.installDaily}} lượt cài đặt, kích hoạt thành công (cộng {{answers}} ngày có báo cáo, tính theo lượt).',
      },
    ],
    [{ needs: ['congAn.teams'], text: 'Có {{congAn.teams}} Tổ hướng dẫn đang hoạt động.' }],
    [
      {
        needs: ['CT14.rate'],
        text: 'Đã hướng dẫn {{CT14.num}}/{{CT14.den}} người sử dụng điện thoại thông minh đã rà soát ({{CT14.rate}}).',
      },
    ],
  ],
};
