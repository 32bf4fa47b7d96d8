/**
 * What a script shows, as a page of its own: in a sandbox with an opaque origin, as at Google, with Google's way back to the script.
 * The page around it carries the messages (local/pages/sheet/script/frame.tsx).
 */

/** Styles and scripts stand in the page; pictures are all that it may load. */
const POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: https:',
  'font-src data:',
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const frameHeaders = { 'content-security-policy': POLICY, 'cache-control': 'no-store' };

/** Google's own client takes what JSON can say and refuses the rest in these words; keys and places are named alike. */
const checkScript = `
const check = (value, key, above) => {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw illegal(key);
  if (typeof value !== 'object' || value === null) return;
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  const plain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!plain) throw illegal(key);
  for (const [inner, part] of Object.entries(value)) check(part, inner, [...above, value]);
};
const illegal = (key) => new TypeError('Failed due to illegal value in property: ' + key);
`;

const runScript = `
const calls = new Map();
let last = 0;
const tell = (message) => parent.postMessage(message, '*');
const runner = (by) => {
  const run = {
    withSuccessHandler: (done) => runner({ ...by, done }),
    withFailureHandler: (failed) => runner({ ...by, failed }),
    withUserObject: (user) => runner({ ...by, user }),
  };
  for (const name of functions) {
    run[name] = (...args) => {
      args.forEach((arg, place) => check(arg, place, []));
      last += 1;
      calls.set(last, by);
      tell({ call: last, function: name, args: JSON.parse(JSON.stringify(args)) });
    };
  }
  return run;
};
const settle = ({ call, value, error }) => {
  const by = calls.get(call);
  if (!by) return;
  calls.delete(call);
  if (error === undefined) return by.done?.(value, by.user);
  const failure = Object.assign(new Error(error), { name: 'ScriptError' });
  if (!by.failed) throw failure;
  by.failed(failure, by.user);
};
addEventListener('message', ({ source, data }) => {
  if (source === parent && source !== window) settle(data);
});
globalThis.google = { script: {
  run: runner({}),
  host: {
    close: () => tell({ close: true }),
    setHeight: (height) => tell({ height }),
    setWidth: (width) => tell({ width }),
    editor: { focus: () => tell({ focus: true }) },
  },
} };
`;

/**
 * Addresses stay what they are at Google; what lies behind them lies in the workspace. A key pressed in here is not heard outside, so
 * Esc is told, unless it empties a search field.
 */
const deskScript = `
const hosts = ['docs.google.com', 'drive.google.com', 'forms.gle'];
const follow = (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || event.button > 1 || !hosts.includes(link.hostname)) return;
  event.preventDefault();
  open('/open?url=' + encodeURIComponent(link.href), '_blank', 'noopener');
};
addEventListener('click', follow, true);
addEventListener('auxclick', follow, true);
addEventListener('keydown', (event) => {
  const empties = event.target.type === 'search' && event.target.value !== '';
  if (event.key === 'Escape' && !event.defaultPrevented && !empties) tell({ close: true });
});
`;

/** `functions`: what google.script.run offers. */
export function inFrame(html: string, functions: readonly string[]): string {
  const script = `<script>(() => {\nconst functions = ${JSON.stringify(functions)};${checkScript}${runScript}${deskScript}})();</script>`;
  // A page without its first line would be shown as pages were in 1998.
  const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
  return `${doctype || '<!doctype html>'}${script}${html.slice(doctype.length)}`;
}
