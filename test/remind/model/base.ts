/** The campaign in which scenarios are played, and days as numbers counted from 1970. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE } from '../../endurance/stage.ts';
import { Desk } from '../../support/tonghop.ts';
import { campaignStart, coordinator, leaders, type Registered, registry } from './facts.ts';

export const DAY = 1440 * MINUTE;
const ZONE = 7 * 60 * MINUTE;
export const dayNumber = (at: number): number => Math.floor((at + ZONE) / DAY);
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const numberOf = (iso: string): number => Date.parse(iso) / DAY;

/** Set up at 8 o'clock nine days before the last day on time; the document says «before» the day after it. */
export async function base(due: string): Promise<string> {
  const desk = new Desk({ quota: 100 });
  const file = join(desk.dir, 'units.csv');
  const row = (u: Registered, i: number): string =>
    `${u.code},${u.type},${u.name},${u.email},${u.headEmail},${u.type === 'thon' ? 400 : ''},${100_000 + i}`;
  writeFileSync(file, ['code,type,name,email,headEmail,households,pin', ...registry.map(row)].join('\n'));
  const settings = {
    campaignStart,
    unitDue: isoDay(numberOf(due) + 1),
    coordinatorEmail: coordinator,
    leaderEmail: leaders.join('; '),
    'unitReport.attach': 'không',
  };
  const set = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const now = `${isoDay(numberOf(due) - 9)}T08:00:00+07:00`;
  const ran = await desk.run('init', '--preset', 'an-khanh', '--now', now, '--units', file, ...set);
  if (ran.code !== 0) throw new Error(ran.err);
  return join(desk.dir, 'w');
}
