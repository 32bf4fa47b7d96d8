/** The command line, in this process: what a person would type, on a workspace in a folder of its own. */
import '../../local/zone.ts';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../local/cli/main.ts';
import { createWorkspace, type OpenOptions, openWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { prepared } from './prepared.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bundle = join(root, 'dist', 'Code.js');

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Line {
  line: number;
  unit: string;
  responseId: string;
  period: string;
  status: 'accepted' | 'returned' | 'held' | 'refused' | 'pending';
  problems: { code: string; field: string; level: 'return' | 'warn' }[];
}

export type Cells = Record<string, string | number>;

/** No test pulls the plug: kill -9 loses nothing that a commit did not wait for. */
export const shared = { bundle, durable: false };

/**
 * One campaign on a laptop. `options.bundle` may name another bundle; `options.quota` a day's mails. A hook for calls goes
 * to `open`: what is prepared was made without it.
 */
export class Desk {
  readonly dir = mkdtempSync(join(tmpdir(), 'tonghop-'));
  constructor(readonly options: Partial<Omit<OpenOptions, 'onCall'>> & { quota?: number } = {}) {}

  async run(...args: string[]): Promise<Ran> {
    const ran: Ran = { code: 0, out: '', err: '' };
    const io = { out: (s: string) => (ran.out += s), err: (s: string) => (ran.err += s), stdin: () => '' };
    ran.code = await main([...args, '--dir', join(this.dir, 'w')], io as never, {
      root,
      wallClock: () => Date.parse('2026-05-20T08:00:00+07:00'),
      create: (dir, now) => createWorkspace(dir, { ...shared, ...this.options, now }),
      open: (dir) => openWorkspace(dir, { ...shared, ...this.options }),
      serve: () => Promise.reject(new Error('whoever serves a desk calls serveWorkspace')),
    });
    return ran;
  }

  /** Fails the test when the command fails. */
  async json<T>(...args: string[]): Promise<T> {
    const ran = await this.run(...args);
    if (ran.code !== 0) throw new Error(`tonghop ${args.join(' ')}: exit ${ran.code}: ${ran.err}`);
    return JSON.parse(ran.out) as T;
  }

  /** A workspace whose set-up is done. `units` is the text of a units.csv; without it the sample registry is taken. */
  async init(
    preset: string,
    settings: Record<string, string> = {},
    now = '2026-05-20T08:00:00+07:00',
    units?: string,
  ): Promise<this> {
    const file = join(this.dir, 'units.csv');
    if (units !== undefined) writeFileSync(file, units);
    const registry = units === undefined ? [] : ['--units', file];
    const set = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
    await prepared([preset, settings, now, units, this.options], join(this.dir, 'w'), async () => {
      const ran = await this.run('init', '--preset', preset, '--now', now, ...registry, ...set);
      if (ran.code !== 0) throw new Error(`init: ${ran.err}`);
    });
    return this;
  }

  /** Rows as objects by column; columns are the union of their keys. */
  async submit(...rows: Cells[]): Promise<Line[]> {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const quote = (v: string | number | undefined): string => `"${String(v ?? '').replace(/"/g, '""')}"`;
    const csv = [columns.join(','), ...rows.map((row) => columns.map((c) => quote(row[c])).join(','))].join('\n');
    const file = join(this.dir, 'answers.csv');
    writeFileSync(file, csv);
    const ran = await this.run('submit', file);
    if (ran.code !== 0) throw new Error(`submit: exit ${ran.code}: ${ran.err}`);
    return ran.out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  }

  /** The runtime itself, for what no command does: a person's hands on the Sheet, a kill at a call. */
  open(options: Partial<OpenOptions> = {}): Workspace {
    return openWorkspace(join(this.dir, 'w'), { ...shared, ...this.options, ...options });
  }
}
