import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CreateOptions, createWorkspace, openWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';

/** 20 May 2026, 08:00 in Việt Nam. */
export const MORNING = Date.parse('2026-05-20T08:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Place {
  dir: string;
  bundle: string;
}

/** A folder with a script of the test's own as the bundle. */
export function makePlace(script: string): Place {
  const dir = mkdtempSync(join(tmpdir(), 'tonghop-local-'));
  const bundle = join(dir, 'Code.js');
  writeFileSync(bundle, script);
  return { dir: join(dir, 'workspace'), bundle };
}

function closing(workspace: Workspace): Workspace {
  onTestFinished(() => workspace.close());
  return workspace;
}

export function create(script: string, options: Partial<CreateOptions> = {}): Workspace & Place {
  const place = makePlace(script);
  return { ...closing(createWorkspace(place.dir, { now: MORNING, bundle: place.bundle, ...options })), ...place };
}

export function reopen(place: Place, options: Partial<CreateOptions> = {}): Workspace {
  return closing(openWorkspace(place.dir, { bundle: place.bundle, ...options }));
}

/** Runs and insists on success. */
export function value(workspace: Workspace, path: string, ...args: unknown[]): unknown {
  const fired = workspace.run(path, args);
  if (fired.error !== null) throw new Error(fired.error);
  return fired.value;
}
