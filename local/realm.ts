import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import './zone.ts';
import { makeBridge, type Slot } from './bridge.ts';
import type { Imitation } from './host.ts';
import type { Meter } from './meter.ts';

/** The shipped script, compiled once a process: a fresh context then costs 1.5-3 ms (performance.md 4.1). */
export interface Bundle {
  readonly script: vm.Script;
}

let latest: { bytes: Buffer; bundle: Bundle } | null = null;

/** Whoever opens workspace after workspace has one script, whose functions V8 then compiles no second time. */
export function loadBundle(path: string): Bundle {
  const bytes = readFileSync(path);
  if (!latest?.bytes.equals(bytes)) {
    latest = { bytes, bundle: { script: new vm.Script(bytes.toString('utf8'), { filename: 'Code.gs' }) } };
  }
  return latest.bundle;
}

export interface Outcome {
  value: unknown;
  error: string | null;
  /** Where it was thrown, for the execution log. */
  stack: string;
}

const PATH = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;
const drain = new vm.Script('0');
const heads = new Map<string, vm.Script>();

/** A global may be a `const`, which is no property of the global object, so it is asked for by name. */
function headOf(context: vm.Context, name: string): unknown {
  const script = heads.get(name) ?? new vm.Script(`typeof ${name} === 'undefined' ? undefined : ${name}`);
  heads.set(name, script);
  return script.runInContext(context);
}

function resolve(context: vm.Context, path: string): { fn: unknown; self: unknown } {
  const [head = '', ...rest] = path.split('.');
  let self: unknown;
  let fn = PATH.test(path) ? headOf(context, head) : undefined;
  for (const name of rest) {
    self = fn;
    fn = (fn as Record<string, unknown> | null | undefined)?.[name];
  }
  return { fn, self };
}

function outcomeOf(slot: Slot): Outcome {
  if (slot.error !== undefined) return { value: null, error: slot.error, stack: slot.stack ?? '' };
  if (!slot.settled) return { value: null, error: 'Error: the returned promise never settled', stack: '' };
  return { value: JSON.parse(slot.json ?? 'null'), error: null, stack: '' };
}

/**
 * One execution: a bare context (only the language, the services and `console`; platform.md 3.4 lists what Google lacks),
 * the whole bundle evaluated anew as Google does, then the function.
 */
export function runInRealm(
  bundle: Bundle,
  services: Record<string, Imitation>,
  meter: Meter,
  path: string,
  args: unknown[],
): Outcome {
  // Its own microtask queue, so that promises settle before the execution ends and never after it.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const realm = makeBridge(context, meter);
  for (const [name, service] of Object.entries(services)) realm.expose(name, service);
  context.console = realm.makeConsole();
  const slot: Slot = {};
  try {
    bundle.script.runInContext(context);
    const { fn, self } = resolve(context, path);
    if (typeof fn !== 'function') return { value: null, error: `Script function not found: ${path}`, stack: '' };
    realm.start(fn, self, args, slot);
    drain.runInContext(context);
  } catch (error) {
    return outcomeOf(realm.describe(error));
  }
  return outcomeOf(slot);
}
