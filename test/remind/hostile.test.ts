/** Names and addresses as somebody who means ill, or types badly, would write them; and a mail that Google refuses. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask } from '../endurance/stage.ts';
import {
  campaign,
  dispatch,
  folder,
  type Line,
  ledger,
  type Row,
  runAt,
  setQuota,
  type as typed,
  watched,
} from './sendStage.ts';

const first = '2026-05-28 09:00';

/** TH01 and TH02, as plain as can be. */
let plain = '';

beforeAll(async () => {
  plain = folder(await campaign([{ code: 'TH01' }, { code: 'TH02' }]));
});

const onPlain = (work: (workspace: Workspace) => void): void => watched(plain, () => undefined, work);

async function through(rows: readonly Row[], work: (workspace: Workspace) => void, settings = {}): Promise<void> {
  watched(folder(await campaign(rows, settings)), () => undefined, work);
}

const ofUnit = (workspace: Workspace, unit: string): Line[] => ledger(workspace).filter((row) => row.unit === unit);
const stateOf = (workspace: Workspace, unit: string): { contacts?: { outcome: string; to: string }[] } =>
  JSON.parse(ask<Line[]>(workspace, 'table', 'current').find((row) => row.key === `unit/${unit}`)?.data ?? '{}');

describe('names', () => {
  const header = 'Thôn Mẫu\r\nBcc: ke.xau@mau.example\nSubject: khác';
  const html = '<img src=x onerror="alert(1)"> & \'Thôn\' <script>';

  function harmless(workspace: Workspace, count: number): void {
    const mails = workspace.outbox();
    expect(mails).toHaveLength(count);
    for (const mail of mails) {
      expect([mail.to, mail.cc, mail.bcc]).toEqual([expect.stringMatching(/^th0\d@mau\.example$/), '', '']);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.subject.length).toBeLessThanOrEqual(250);
      expect(mail.htmlBody).not.toMatch(/<(img|script)|onerror="/);
    }
  }

  test('line breaks and HTML in the unit list', () =>
    through(
      [
        { code: 'TH01', name: header },
        { code: 'TH02', name: html },
        { code: 'TH03', name: `Thôn ${'ữ'.repeat(300)}` },
      ],
      (w) => {
        expect(runAt(w, first)).toMatchObject({ sent: 3, failed: 0 });
        harmless(w, 3);
        expect(w.outbox()[1]?.body).toContain(html);
        expect(w.outbox()[1]?.htmlBody).toContain(
          '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Thôn&#39; &lt;script&gt;',
        );
        expect(ledger(w).map((row) => row.status)).toEqual(['Đã gửi', 'Đã gửi', 'Đã gửi']);
      },
    ));

  test('line breaks and HTML typed into the tab', () =>
    onPlain((w) => {
      typed(w, 'units', 'TH01', 'name', header);
      typed(w, 'units', 'TH02', 'name', html);
      expect(runAt(w, first)).toMatchObject({ sent: 2, failed: 0 });
      harmless(w, 2);
    }));

  test('a name that is a formula, a head with a line break', () =>
    through([{ code: 'TH01', name: '=1+1' }], (w) => {
      typed(w, 'units', 'TH01', 'head', 'Nguyễn Văn Mẫu\nBcc: ke.xau@mau.example');
      expect(runAt(w, first)).toMatchObject({ sent: 1, failed: 0 });
      harmless(w, 1);
    }));
});

describe('addresses', () => {
  const malformed = [
    'th01@mau.example\nBcc: ke.xau@mau.example',
    'th01@mau.example,ke.xau@mau.example',
    'Thôn <th01@mau.example>',
    'th01@@mau.example',
    'th01 tại mau',
    '=HYPERLINK("x")',
  ];

  test.each(malformed)('«%s» typed into the tab: the last right one is written to', (address) =>
    onPlain((w) => {
      typed(w, 'units', 'TH01', 'email', address);
      expect(runAt(w, first)).toMatchObject({ sent: 2, failed: 0 });
      expect(w.outbox().map((m) => [m.to, m.cc, m.bcc])).toEqual([
        ['th01@mau.example', '', ''],
        ['th02@mau.example', '', ''],
      ]);
    }),
  );

  test('none: said once, the others go; once there is one the unit is written to', () =>
    through([{ code: 'TH01', email: '' }, { code: 'TH02' }], (w) => {
      expect(runAt(w, first).sent).toBe(1);
      dispatch(w);
      expect(ofUnit(w, 'TH01').map(({ to, status, kind }) => [to, status, kind])).toEqual([
        ['', 'Không có địa chỉ', 'Nhắc trước hạn'],
      ]);
      typed(w, 'units', 'TH01', 'email', 'moi@mau.example');
      expect(dispatch(w).sent).toBe(1);
      expect(w.outbox().map((m) => m.to)).toEqual(['th02@mau.example', 'moi@mau.example']);
      expect(ofUnit(w, 'TH01').map((row) => row.status)).toEqual(['Không có địa chỉ', 'Đã gửi']);
    }));

  test('one mailbox of two units: one mail a day, each about one unit', () =>
    through(
      [
        { code: 'TH01', email: 'chung@mau.example' },
        { code: 'TH02', email: 'Chung@MAU.example; th02@mau.example' },
        { code: 'TH03', email: 'chung@mau.example' },
      ],
      (w) => {
        expect([runAt(w, first).sent, dispatch(w).sent]).toEqual([2, 0]);
        expect([runAt(w, '2026-05-29 09:00').sent, dispatch(w).sent]).toEqual([1, 0]);
        const mails = w.outbox();
        for (const [i, code] of ['TH01', 'TH02', 'TH03'].entries()) {
          const named = mails.map((m) => m.body.includes(`Đơn vị mẫu ${code}`));
          expect(named.filter(Boolean)).toHaveLength(1);
          expect(ofUnit(w, code), String(i)).toHaveLength(1);
        }
      },
    ));

  test('the unit and its head share one: the head is written to on another day', () =>
    through([{ code: 'TH01', headEmail: 'th01@mau.example' }], (w) => {
      expect([runAt(w, '2026-06-08 09:00').sent, runAt(w, '2026-06-09 09:00').sent]).toEqual([1, 1]);
      expect(ledger(w).map((row) => row.kind)).toEqual(['Nhắc quá hạn', 'Gửi người đứng đầu đơn vị']);
    }));
});

describe('a mail that Google refuses', () => {
  /** More recipients than a message may have. */
  const crowd = (of: string, size = 51): string =>
    Array.from({ length: size }, (_, i) => `${of}${i}@m.example`).join('; ');
  const rows = [
    { code: 'TH01' },
    { code: 'TH02', email: crowd('n') },
    { code: 'TH03' },
    { code: 'TH04', email: crowd('p') },
    { code: 'TH05' },
  ];

  test('the ledger says why, the others go, it is not tried again for this step but for the next', () =>
    through(rows, (w) => {
      setQuota(w, 1500);
      expect(runAt(w, first)).toMatchObject({ sent: 3, failed: 2, left: 0 });
      expect(w.outbox().map((m) => m.to)).toEqual(['th01@mau.example', 'th03@mau.example', 'th05@mau.example']);
      for (const unit of ['TH02', 'TH04'])
        expect(ofUnit(w, unit)).toMatchObject([
          { status: 'Lỗi gửi', detail: 'Limit Exceeded: Email Recipients Per Message.' },
        ]);
      expect(dispatch(w)).toEqual({ sent: 0, failed: 0, left: 0, stopped: '' });
      expect(runAt(w, '2026-06-01 09:00')).toMatchObject({ sent: 3, failed: 2 });
    }));

  test('an address that is put right is written to at once', () =>
    through(rows.slice(0, 2), (w) => {
      setQuota(w, 1500);
      runAt(w, first);
      typed(w, 'units', 'TH02', 'email', 'th02@mau.example');
      expect(dispatch(w)).toMatchObject({ sent: 1, failed: 0 });
      expect(ofUnit(w, 'TH02').map((row) => row.status)).toEqual(['Lỗi gửi', 'Đã gửi']);
    }));

  test('more recipients than the quota has left: kept, the others go', () =>
    through(rows, (w) => {
      setQuota(w, 40);
      expect(runAt(w, first)).toEqual({ sent: 3, failed: 0, left: 2, stopped: 'quota' });
    }));

  test('units with many mailboxes: what is claimed of ten of them is more than a property holds, and all go', () =>
    through(
      Array.from({ length: 12 }, (_, i) => ({ code: `TH${10 + i}`, email: crowd(`u${i}.`, 45) })),
      (w) => {
        setQuota(w, 1500);
        expect(runAt(w, first)).toMatchObject({ sent: 12, failed: 0, left: 0 });
        expect(w.outbox().map((m) => m.to.split(',').length)).toEqual(Array(12).fill(45));
      },
    ));

  test('a death just after: what the ledger says is what is remembered', async () => {
    let deaths = 0;
    const dir = folder(await campaign(rows.slice(0, 2)));
    // After the second entry of the ledger, before the state is written.
    const strike = (member: string, w: Workspace): void => {
      if (member === 'Range.setValues' && deaths === 0 && w.outbox().length === 1) {
        deaths += 1;
        throw new Error('kill -9');
      }
    };
    watched(dir, strike, (w) => {
      setQuota(w, 1500);
      expect(() => runAt(w, first)).toThrow();
      expect(dispatch(w)).toMatchObject({ sent: 0, failed: 0 });
      expect(ledger(w).map((row) => row.status)).toEqual(['Đã gửi', 'Lỗi gửi']);
      expect(stateOf(w, 'TH01').contacts?.map((c) => c.outcome)).toEqual(['sent']);
      expect(stateOf(w, 'TH02').contacts?.map((c) => c.outcome)).toEqual(['failed']);
    });
  });
});
