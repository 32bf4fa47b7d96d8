import { expect, test } from 'vitest';
import type { PlanView } from '../../local/cli/product.ts';
import { cli, fakeRuntime } from './fake.ts';

const row = {
  unit: 'TH01',
  name: 'Thôn Mẫu 1',
  period: 'main',
  step: 'T-1',
  day: '2026-05-23',
  at: '2026-05-23T08:00:00+07:00',
  goes: true,
  verdict: 'goes',
  reason: 'gửi ngay',
  to: 'th01@mau.example',
};
const view: PlanView = {
  now: '2026-05-23T08:30:00+07:00',
  paused: false,
  quota: 90,
  reserve: 10,
  goes: 1,
  recipients: 2,
  rows: [row, { ...row, unit: 'CA01', step: 'missing', missing: ['ngày 22/5/2026'] }],
  digest: '2026-05-23T16:30:00+07:00',
};

function desk(changed: Partial<PlanView> = {}) {
  const fake = fakeRuntime();
  // What only the dialog shows is there as well.
  fake.app.plan = () => ({ ...view, leader: [], ...changed, rows: view.rows.map((r) => ({ ...r, stepText: 'x' })) });
  return fake;
}

test('rows on stdout, a summary for people on stderr', async () => {
  const fake = desk();
  const { code, out, err } = await cli(fake, ['plan']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(view.rows);
  expect(err).toBe(
    'tonghop: at 2026-05-23T08:30:00+07:00 1 mails go, to 2 recipients; 90 more recipients today, 10 of them kept for answers; the digest goes at 2026-05-23T16:30:00+07:00\n',
  );
  expect(fake.runs).toEqual([{ path: 'App.plan', args: [7] }]);
});

test('paused, and less left than what is kept', async () => {
  const { err } = await cli(desk({ paused: true, quota: 3, digest: '' }), ['plan']);
  expect(err).toMatch(/; 3 more recipients today, 3 of them kept for answers; reminders are paused\n$/);
});

test.each([0, 7, 31])('--days %i', async (days) => {
  const fake = desk();
  expect((await cli(fake, ['plan', '--days', String(days)])).code).toBe(0);
  expect(fake.runs[0]?.args).toEqual([days]);
});

test.each([['32'], ['-1'], ['1.5'], ['1e1'], ['ten'], [''], [' 7'], ['100']])(
  '--days "%s" is wrong usage',
  async (days) => {
    const fake = desk();
    const { code, out, err } = await cli(fake, ['plan', '--days', days]);
    expect({ code, out, runs: fake.runs }).toEqual({ code: 2, out: '', runs: [] });
    expect(err).toBe(`tonghop: --days ${days}: give a whole number, 0 to 31\n`);
  },
);

test("the product's own words when there is no plan", async () => {
  const fake = fakeRuntime();
  fake.app.plan = () => {
    throw new Error('no campaign');
  };
  expect(await cli(fake, ['plan'])).toMatchObject({ code: 1, out: '', err: 'tonghop: no campaign\n' });
});
