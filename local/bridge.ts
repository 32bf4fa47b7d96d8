import { types } from 'node:util';
import vm from 'node:vm';
import { REALM_HALF } from './bridge.realm.ts';
import { GoogleError, Imitation, NotImitated } from './host.ts';
import type { Meter } from './meter.ts';

/** What became of a started function; filled by the realm, also after its promise settles. */
export interface Slot {
  settled?: boolean;
  json?: string;
  error?: string;
  stack?: string;
}

/** Functions of the realm that the host may call. */
export interface RealmHalf {
  start(fn: unknown, self: unknown, args: unknown[], slot: Slot): void;
  expose(name: string, object: Imitation): void;
  makeConsole(): object;
  describe(error: unknown): Slot;
}

/** An imitation whose JSON the tool wants to see when a function returns it, as a web app does with its HtmlOutput. */
export interface Returnable {
  _returned(): unknown;
}

type MemberKind = 'method' | 'service' | 'enumeration' | null;
type Outcome = { failed: false; value: unknown } | { failed: true; message: string; name?: string };

const realmHalf = new vm.Script(REALM_HALF, { filename: 'bridge.realm' });
const kinds = new WeakMap<object, Map<string, MemberKind>>();

/** Methods live on prototypes; sub-services and enumerations are capitalised members (`Drive.Files`, `FormApp.ItemType`). */
function lookUp(object: Imitation, name: string): MemberKind {
  if (name.startsWith('_')) return null;
  for (let at: object = object; at && at !== Imitation.prototype; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (!descriptor) continue;
    if (typeof descriptor.value === 'function') return at === object ? null : 'method';
    if (!/^[A-Z]/.test(name)) return null;
    const value = (object as unknown as Record<string, unknown>)[name];
    if (value instanceof Imitation) return 'service';
    return typeof value === 'object' && Object.isFrozen(value) ? 'enumeration' : null;
  }
  return null;
}

/** The same for all objects of a class, so it is looked up once a process. */
function kindOfMember(object: Imitation, name: string): MemberKind {
  const prototype = Object.getPrototypeOf(object);
  const known = kinds.get(prototype) ?? new Map<string, MemberKind>();
  kinds.set(prototype, known);
  const kind = known.get(name);
  if (kind !== undefined) return kind;
  const found = lookUp(object, name);
  known.set(name, found);
  return found;
}

function kindOfValue(value: object): 'imitation' | 'date' | 'plain' {
  if (value instanceof Imitation) return 'imitation';
  return value instanceof Date ? 'date' : 'plain';
}

function outcomeOf(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GoogleError) return { failed: true, message, name: 'Exception' };
  if (error instanceof NotImitated) return { failed: true, message };
  return { failed: true, message, name: error instanceof Error && error.name !== 'Error' ? error.name : undefined };
}

type Known = WeakMap<object, Imitation>;

/** What the script hands over, as host values; its proxies become the imitations behind them. */
function toHost(value: unknown, known: Known, member: string): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw refused(member);
  if (typeof value !== 'object' || value === null) return value;
  const imitation = known.get(value);
  if (imitation) return imitation;
  if (Array.isArray(value)) return arrayToHost(value, known, member);
  if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value));
  // Google's Byte[] is an array of numbers; what it makes of a typed array is not documented, so it is refused.
  if (ArrayBuffer.isView(value)) throw refused(member);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toHost(part, known, member)]));
}

function arrayToHost(array: unknown[], known: Known, member: string): unknown[] {
  const copy = new Array<unknown>(array.length);
  for (let i = 0; i < array.length; i++) {
    const cell = array[i];
    copy[i] = typeof cell === 'object' || typeof cell === 'function' ? toHost(cell, known, member) : cell;
  }
  return copy;
}

function callOf(meter: Meter, known: Known): (object: Imitation, name: string, args: unknown[]) => Outcome {
  return (object, name, args) => {
    try {
      const member = `${object.googleName}.${name}`;
      meter.charge(member);
      const method = (object as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
      return { failed: false, value: method?.apply(object, arrayToHost(args, known, member)) };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** Makes the two halves of the bridge for one fresh realm. */
export function makeBridge(context: vm.Context, meter: Meter): RealmHalf {
  const known: Known = new WeakMap();
  const special = (value: unknown): string | undefined => {
    const imitation = typeof value === 'object' && value !== null ? known.get(value) : undefined;
    return imitation && '_returned' in imitation
      ? JSON.stringify((imitation as unknown as Returnable)._returned())
      : undefined;
  };
  return realmHalf.runInContext(context)({
    now: () => meter.now(),
    log: (line: string) => void meter.log.push(line),
    register: (proxy: object, object: Imitation) => void known.set(proxy, object),
    kindOfMember,
    kindOfValue,
    call: callOf(meter, known),
    special,
  });
}

/** Google's words for arguments of a wrong type (local-runtime.md). */
function refused(member: string): GoogleError {
  return new GoogleError(`The parameters ((class)) don't match the method signature for ${member}.`);
}
