/** One campaign played twice: through the bundle, and kept as rows for the oracle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Cells, Desk, type Line, root } from '../support/tonghop.ts';
import type { Figures, UnitRow } from './book.ts';
import { oracle, type Totals } from './oracle.ts';
import type { Sent, Settings, World } from './verdicts.ts';

export interface Plan {
  profile: string;
  settings: Settings;
  /** Without: the sample registry. */
  units?: UnitRow[];
  now: string;
}

export class Play {
  readonly sent: Sent[] = [];
  private constructor(
    readonly desk: Desk,
    readonly plan: Plan,
    readonly units: UnitRow[],
  ) {}

  static async start(plan: Plan): Promise<Play> {
    // A confirmation's attachment has no part in totals, and takes longer than all the rest of an answer.
    const settings = { 'unitReport.attach': 'không', ...plan.settings };
    const desk = await new Desk().init(plan.profile, settings, plan.now, plan.units && csvOf(plan.units));
    return new Play(desk, plan, plan.units ?? sampleUnits());
  }

  /** `at` carries on from row to row, as in a file of submissions. */
  async send(...rows: Cells[]): Promise<Line[]> {
    const lines = await this.desk.submit(...rows);
    let at = this.sent.at(-1)?.at ?? Date.parse(this.plan.now);
    rows.forEach((row, i) => {
      if (row.at) at = Date.parse(String(row.at));
      const cells: Figures = Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v)]));
      this.sent.push({ id: (lines[i] as Line).responseId ?? '', at, cells });
    });
    return lines;
  }

  get world(): World {
    return { profile: this.plan.profile, units: this.units, settings: this.plan.settings, sent: this.sent };
  }

  async totals(period = 'main'): Promise<Totals> {
    const { coverage, units, groups, commune } = await this.desk.json<Totals>('totals', '--period', period);
    return { coverage, units, groups, commune };
  }

  /** The product's totals, once they equal the oracle's. */
  async agreed(period = 'main'): Promise<Totals> {
    const product = await this.totals(period);
    expect(product).toEqual(oracle(this.world, period));
    return product;
  }
}

export function sampleUnits(): UnitRow[] {
  const [head, ...rows] = readFileSync(join(root, 'local', 'samples', 'units.csv'), 'utf8')
    .trim()
    .split('\n');
  const columns = (head as string).split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const csvOf = (units: UnitRow[]): string => {
  const columns = [...new Set(units.flatMap((u) => Object.keys(u)))];
  return [columns.join(','), ...units.map((u) => columns.map((c) => u[c] ?? '').join(','))].join('\n');
};
