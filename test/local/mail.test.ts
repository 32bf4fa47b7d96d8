import { expect, test } from 'vitest';
import { create, DAY, HOUR, MORNING, value } from './stage.ts';

const SCRIPT = `var App = {
  send(count, to) { for (let i = 0; i < count; i++) MailApp.sendEmail({ to: to || 'a' + i + '@example.vn', subject: 'S', body: 'B' }); },
  letter(letter) { MailApp.sendEmail(letter); },
  left() { return MailApp.getRemainingDailyQuota(); },
  attach() { MailApp.sendEmail({ to: 'a@b.vn', subject: 's', htmlBody: '<b>x</b>', attachments: [Utilities.newBlob([1, -1], 'text/x', 'n.bin')] }); },
};`;

const OVER = 'Exception: Service invoked too many times for one day: email.';

test('the quota counts recipients and is full again 24 hours after the first mail', () => {
  // platform.md 1.1: 100 recipients a day for a consumer account, reset 24 h after the first request.
  const workspace = create(SCRIPT);
  value(workspace, 'App.send', 1);
  workspace.moveClock(MORNING + 20 * HOUR);
  value(workspace, 'App.send', 49, 'a@b.vn, c@d.vn');
  expect(value(workspace, 'App.left')).toBe(1);
  expect(workspace.run('App.send', [2]).error).toBe(OVER);
  expect(workspace.outbox()).toHaveLength(51);
  workspace.moveClock(MORNING + DAY - HOUR);
  expect(workspace.run('App.send', [1]).error).toBe(OVER);
  workspace.moveClock(MORNING + DAY + HOUR);
  expect(value(workspace, 'App.left')).toBe(100);
});

test('a workspace may be made with another quota', () => {
  const workspace = create(SCRIPT, { quota: 3 });
  expect(workspace.run('App.send', [4]).error).toBe(OVER);
  expect(workspace.outbox().map((mail) => mail.to)).toEqual(['a0@example.vn', 'a1@example.vn', 'a2@example.vn']);
});

test('letters that Google refuses are refused in its words', () => {
  const workspace = create(SCRIPT);
  const error = (letter: object) => workspace.run('App.letter', [letter]).error;
  expect(error({ to: 'khong-phai-thu', subject: 's' })).toBe('Exception: Invalid email: khong-phai-thu');
  expect(error({ subject: 's' })).toBe('Exception: Failed to send email: no recipient');
  expect(error({ to: 'a@b.vn', subject: 's\nBcc: x@y.vn' })).toBe('Exception: Invalid argument: subject');
  // platform.md 1.2: 50 recipients per message, body 200 KB
  const many = Array.from({ length: 51 }, (_, i) => `a${i}@b.vn`).join(',');
  expect(error({ to: many })).toBe('Exception: Limit Exceeded: Email Recipients Per Message.');
  expect(error({ to: 'a@b.vn', body: 'đ'.repeat(103_000) })).toBe('Exception: Limit Exceeded: Email Body Size.');
  expect(workspace.outbox()).toEqual([]);
});

test('the outbox has bare addresses and the bytes of attachments', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.letter', { to: 'Nguyễn A <a@b.vn>,c@d.vn', cc: 'e@f.vn', subject: 'S', body: 'B' });
  value(workspace, 'App.attach');
  const [first, second] = workspace.outbox();
  expect(first).toMatchObject({
    to: 'a@b.vn, c@d.vn',
    cc: 'e@f.vn',
    bcc: '',
    subject: 'S',
    body: 'B',
    attachments: [],
  });
  expect(second?.attachments).toEqual([{ name: 'n.bin', mimeType: 'text/x', bytes: new Uint8Array([1, 255]) }]);
});
