import { expect, it } from 'vitest';
import { bench, NOW } from './workbench.ts';

it('keeps what was shown and answers OK', () => {
  const { app, book, store } = bench();
  const ui = app.getUi();
  const sub = ui.createMenu('Báo cáo').addItem('Lập', 'App.report');
  ui.createMenu('Tổng hợp').addItem('Gửi', 'App.send').addSeparator().addSubMenu(sub).addToUi();
  expect(ui.alert('Tiêu đề', 'Gửi thật?', ui.ButtonSet.YES_NO)).toBe(ui.Button.OK);
  ui.showSidebar('<p>bên</p>');
  ui.showModalDialog('<p>giữa</p>', 'Hộp');
  book.toast('xong');
  expect(store.shown()).toEqual([
    {
      seq: 1,
      kind: 'menu',
      at: NOW,
      title: 'Tổng hợp',
      text: '',
      items: [
        { caption: 'Gửi', functionName: 'App.send' },
        { separator: true },
        { caption: 'Báo cáo', items: [{ caption: 'Lập', functionName: 'App.report' }] },
      ],
    },
    { seq: 2, kind: 'alert', at: NOW, title: 'Tiêu đề', text: 'Gửi thật?' },
    { seq: 3, kind: 'sidebar', at: NOW, title: '', text: '<p>bên</p>' },
    { seq: 4, kind: 'modalDialog', at: NOW, title: 'Hộp', text: '<p>giữa</p>' },
    { seq: 5, kind: 'toast', at: NOW, title: '', text: 'xong' },
  ]);
});
