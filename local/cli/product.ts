/** The methods of the product that the command line itself uses, and their shapes. The product is reached by name only. */
import type { Workspace } from '../workspace.types.ts';
import { Failure, scriptError } from './errors.ts';

/** Item ids of the Form by field code, so that a row of a CSV can be answered as a respondent would. */
export interface FormGuide {
  units: Record<string, { label: string; pin: string; section: string; type: string }>;
  common: Record<string, string>;
  sections: Record<string, Record<string, string>>;
  kinds: Record<string, string>;
  periods: { id: string; label: string }[];
  attestLabel: string;
  rosterSections: string[];
  columns: string[];
}

export interface SetUpReport {
  done: boolean;
  problems: { where: string; text: string; usage?: boolean }[];
}

export interface Intake {
  unit: string;
  period: string | null;
  status: string;
  problems: { code: string; field: string; level: string }[];
}

export type Place = { sheetId: number; row: number; column: number } | { error: string };

export interface Rate {
  num: number;
  den: number | null;
  denReporting?: number;
  rate: string | null;
  rateReporting?: string | null;
  met: boolean | null;
}

export interface Totals {
  period: string;
  computedAt: string | null;
  coverage: Record<string, number>;
  units: Record<string, { state: string; onTime: boolean | null }>;
  groups: Record<string, Record<string, Rate>>;
  commune: Record<string, Rate>;
}

export interface PlanRow {
  unit: string;
  name: string;
  period: string;
  step: string;
  day: string;
  at: string;
  goes: boolean;
  verdict: string;
  reason: string;
  to: string;
  missing?: string[];
}

/** Instants ISO 8601 +07:00. */
export interface PlanView {
  now: string;
  paused: boolean;
  quota: number;
  reserve: number;
  goes: number;
  recipients: number;
  rows: PlanRow[];
  digest: string;
}

/** Runs a method for the tool's own reading: it leaves no trace among the executions. */
export function ask<T>(workspace: Workspace, method: string, ...args: unknown[]): T {
  const fired = workspace.run(`App.${method}`, args, { recorded: false });
  if (fired.error !== null) throw new Failure(scriptError(fired.error));
  return fired.value as T;
}
