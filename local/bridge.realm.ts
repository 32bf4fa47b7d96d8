/**
 * The half of the bridge that is compiled inside the realm, so that every array, object, Date, Error and Proxy which the
 * script meets is the realm's own (`instanceof` holds there, as it does at Google). A string, because it must not be
 * touched by whatever transpiles this file. Copying 800,000 cells this way takes 17 ms (performance.md 4.3).
 */
export const REALM_HALF = `(function (host) {
'use strict';
const RealDate = Date;
const proxies = new WeakMap();

RealDate.now = () => host.now();
const VirtualDate = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [host.now()] : args, self),
  apply: (target) => new target(host.now()).toString(),
});
Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });

function failure(outcome) {
  const error = new Error(outcome.message);
  if (outcome.name) error.name = outcome.name;
  return error;
}

function call(object, name, args) {
  const outcome = host.call(object, name, args);
  if (outcome.failed) throw failure(outcome);
  return rebuild(outcome.value);
}

/** Asked for by the language itself, not by the script. */
const SILENT = new Set(['then', 'toJSON', 'constructor']);

function missing(path) {
  throw new Error('NotImitated: ' + path);
}

function enumeration(members, path) {
  return new Proxy(Object.freeze(members), {
    get: (target, name) => {
      if (typeof name === 'symbol' || SILENT.has(name) || name in target) return target[name];
      return missing(path + '.' + name);
    },
  });
}

function member(object, proxy, name) {
  const googleName = object.googleName;
  if (name === 'toString') return () => googleName;
  if (name === 'valueOf') return () => proxy;
  const kind = host.kindOfMember(object, name);
  if (kind === 'method') return (...args) => call(object, name, args);
  if (kind === 'service') return wrap(object[name]);
  if (kind === 'enumeration') return enumeration(rebuild(object[name]), googleName + '.' + name);
  return missing(googleName + '.' + name);
}

function wrap(object) {
  const known = proxies.get(object);
  if (known) return known;
  const members = Object.create(null);
  const proxy = new Proxy(Object.create(null), {
    get: (target, name) => {
      if (typeof name === 'symbol' || SILENT.has(name)) return undefined;
      return (members[name] ??= member(object, proxy, name));
    },
    has: (target, name) => typeof name === 'string' && host.kindOfMember(object, name) !== null,
    set: (target, name) => { throw new TypeError('Cannot set ' + object.googleName + '.' + String(name)); },
  });
  proxies.set(object, proxy);
  host.register(proxy, object);
  return proxy;
}

function rebuild(value) {
  if (typeof value === 'function') throw new TypeError('The runtime returned a function');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const length = value.length;
    const copy = new Array(length);
    for (let i = 0; i < length; i++) {
      const cell = value[i];
      copy[i] = typeof cell === 'object' && cell !== null ? rebuild(cell) : cell;
    }
    return copy;
  }
  const kind = host.kindOfValue(value);
  if (kind === 'imitation') return wrap(value);
  if (kind === 'date') return new RealDate(value.getTime());
  const copy = {};
  for (const key of Object.keys(value)) copy[key] = rebuild(value[key]);
  return copy;
}

function printed(value) {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack || String(value);
  if (typeof value === 'object' && value !== null) {
    try { return JSON.stringify(value); } catch { return '[object]'; }
  }
  return String(value);
}

/** Cloud logging takes what is printed after the execution: printing is not a service call. */
function makeConsole() {
  const printer = (mark) => (...args) => { host.log(mark + args.map(printed).join(' ')); };
  return { log: printer(''), info: printer(''), warn: printer('[warn] '), error: printer('[error] ') };
}

function fail(slot, error) {
  slot.error = error instanceof Error ? error.name + ': ' + error.message : String(error);
  slot.stack = error instanceof Error ? String(error.stack) : '';
  slot.settled = true;
}

function settle(slot, value) {
  try { slot.json = host.special(value) ?? JSON.stringify(value) ?? 'null'; } catch (error) { return fail(slot, error); }
  slot.settled = true;
}

function start(fn, self, args, slot) {
  try {
    const result = Reflect.apply(fn, self, rebuild(args));
    if (result instanceof Promise) result.then((value) => settle(slot, value), (error) => fail(slot, error));
    else settle(slot, result);
  } catch (error) {
    fail(slot, error);
  }
}

return {
  start,
  expose: (name, object) => Object.defineProperty(globalThis, name, { value: wrap(object), writable: true, configurable: true }),
  makeConsole,
  describe: (error) => { const slot = {}; fail(slot, error); return slot; },
};
})`;
