import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Play } from './play.ts';

const parse = (f: string) => {
  const [h, ...r] = readFileSync(f, 'utf8').trim().split('\n');
  const c = (h as string).split(',').map((x) => x.trim());
  return r.map((x) => {
    const v = x.split(',');
    return Object.fromEntries(c.map((k, i) => [k, (v[i] ?? '').trim()]));
  });
};
for (const profile of ['an-khanh', 'hai-duong'])
  test(profile, async () => {
    const units = parse('/tmp/tt2/units.csv');
    const play = await Play.start({
      profile,
      units,
      now: '2026-05-04T08:00:00+07:00',
      settings: { unitDue: '2026-05-25', dataCutoff: '2026-05-28T17:00:00+07:00', cityDue: '2026-05-31' },
    });
    const t0 = Date.now();
    const lines = await play.send(
      ...parse('/tmp/tt2/a.csv').map((r) => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== ''))),
    );
    console.log(
      Date.now() - t0,
      lines.filter((l) => l.status !== 'accepted').map((l) => [l.unit, l.status, l.problems]),
    );
    for (const p of ['main', '20260503', '20260504', '2026W19', '2026W18']) await play.agreed(p);
  });
