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
    { kind: 'alert', at: NOW, title: 'Tiêu đề', text: 'Gửi thật?' },
    { kind: 'sidebar', at: NOW, title: '', text: '<p>bên</p>' },
    { kind: 'modalDialog', at: NOW, title: 'Hộp', text: '<p>giữa</p>' },
    { kind: 'toast', at: NOW, title: '', text: 'xong' },
  ]);
});
