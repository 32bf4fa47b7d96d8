import type { Section } from '../../../core/campaign.ts';

/** Enterprises (texts-vi 1.2.4; A:109-115). `eid2` is one of the totals that may fall freely (domain A.7-5). */
export const enterprise: Section = {
  code: 'enterprise',
  title: 'Doanh nghiệp',
  intro: 'Số liệu về người lao động của doanh nghiệp, không cộng vào số của {{areaUnit}}. Chỉ ghi số lượng.',
  frequency: 'once',
  fields: [
    {
      code: 'enterprise.workers',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Tổng số người lao động',
      help: 'Tại cơ sở trên địa bàn {{communeFull}}',
    },
    {
      code: 'enterprise.eid2',
      kind: 'int',
      mode: 'state',
      noun: 'người',
      required: true,
      label: 'Số đã kích hoạt tài khoản định danh điện tử mức độ 2',
      help: 'Không lớn hơn tổng số',
    },
    {
      code: 'enterprise.installed',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã cài đặt ứng dụng',
      help: 'Không lớn hơn tổng số',
    },
    {
      code: 'enterprise.activated',
      kind: 'int',
      mode: 'cumulative',
      noun: 'người',
      required: true,
      label: 'Số đã đăng nhập, kích hoạt',
      help: 'Không lớn hơn số đã cài đặt',
    },
    {
      code: 'enterprise.support',
      kind: 'choice',
      required: true,
      label: 'Đã bố trí thời gian, địa điểm hỗ trợ người lao động chưa?',
      choices: ['Đã bố trí', 'Chưa bố trí'],
    },
    {
      code: 'enterprise.posted',
      kind: 'choice',
      required: true,
      label: 'Đã dán tài liệu hướng dẫn ở nơi dễ thấy chưa?',
      choices: ['Đã dán', 'Chưa dán'],
    },
    {
      code: 'enterprise.sessions',
      kind: 'int',
      mode: 'cumulative',
      noun: 'buổi',
      required: false,
      label: 'Số buổi tuyên truyền, hướng dẫn',
      help: 'Lũy kế',
    },
  ],
  rules: [
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['enterprise.eid2'],
      op: '<=',
      right: ['enterprise.workers'],
      base: true,
    },
    {
      kind: 'compare',
      code: 'E-RATE-02',
      left: ['enterprise.installed'],
      op: '<=',
      right: ['enterprise.workers'],
      base: true,
    },
    { kind: 'compare', code: 'E-RATE-02', left: ['enterprise.activated'], op: '<=', right: ['enterprise.installed'] },
  ],
  told: [
    [
      {
        needs: ['CT09.eid2.rate', 'CT09.installed.rate', 'CT09.activated.rate'],
        text: 'Trong {{CT09.installed.den}} người lao động có {{CT09.eid2.num}} người đã kích hoạt tài khoản định danh điện tử {{eIdLevelText}} ({{CT09.eid2.rate}}), {{CT09.installed.num}} người đã cài đặt ứng dụng ({{CT09.installed.rate}}), {{CT09.activated.num}} người đã đăng nhập, kích hoạt ({{CT09.activated.rate}}).',
      },
    ],
    [
      { needs: ['enterprise.support=Đã bố trí'], text: 'Đã bố trí thời gian, địa điểm hỗ trợ người lao động.' },
      { needs: ['enterprise.support=Chưa bố trí'], text: 'Chưa bố trí thời gian, địa điểm hỗ trợ người lao động.' },
    ],
    [
      { needs: ['enterprise.posted=Đã dán'], text: 'Đã dán tài liệu hướng dẫn ở nơi dễ thấy.' },
      { needs: ['enterprise.posted=Chưa dán'], text: 'Chưa dán tài liệu hướng dẫn ở nơi dễ thấy.' },
    ],
    [{ needs: ['enterprise.sessions'], text: 'Tổ chức {{enterprise.sessions}} buổi tuyên truyền, hướng dẫn.' }],
  ],
};
