/**
 * A browser without a window, for tests and pictures: the one that npm brings on Linux x64, an installed one elsewhere.
 * It finds no host but this machine, so that nothing can be loaded from outside unnoticed.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core';

/** Scripts and tests are run from the project's root. */
const root = process.cwd();
const run = promisify(execFile);
const ABANDONED_MS = 600_000;

const views = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

export type View = keyof typeof views;

/** Where the user sits: everybody here reads Vietnamese and lives by Hà Nội's clock. */
export const seat = (view: View): BrowserContextOptions => ({
  ...views[view],
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
});

const args = ['--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** null where there is none; stderr then says what was tried. `TONGHOP_BROWSER` names one of one's own, which must start. */
export async function launchBrowser(): Promise<Browser | null> {
  const own = process.env.TONGHOP_BROWSER;
  if (own) return chromium.launch({ args, executablePath: own });
  const faults: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ args, ...(await candidate()) });
    } catch (error) {
      faults.push(String(error).split('\n')[0] ?? '');
    }
  }
  console.error(`no browser: ${faults.join('; ')}`);
  return null;
}

function candidates(): (() => Promise<LaunchOptions>)[] {
  const installed: LaunchOptions[] = [
    { channel: 'chrome' },
    { channel: 'msedge' },
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium']
      .filter((path) => existsSync(path))
      .map((executablePath) => ({ executablePath })),
  ];
  const brought = process.platform === 'linux' && process.arch === 'x64' ? [broughtByNpm] : [];
  return [...brought, ...installed.map((options) => async () => options)];
}

async function broughtByNpm(): Promise<LaunchOptions> {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const place = join(root, '.build', `chromium-${version}`);
  if (!existsSync(place)) await unpack(place);
  const executablePath = join(place, 'chromium');
  const env: Record<string, string> = {
    FONTCONFIG_FILE: join(place, 'fonts.conf'),
    // Else it keeps what it knows of fonts in the folder in which it was started.
    XDG_CACHE_HOME: join(place, 'cache'),
  };
  for (const [name, value] of Object.entries(process.env)) env[name] ??= value ?? '';
  // A bare Linux lacks NSS. Where the system has its own, theirs would be a second copy of some of its libraries.
  const { stdout } = await run('ldd', [executablePath]).catch(() => ({ stdout: '' }));
  if (stdout.includes('not found')) env.LD_LIBRARY_PATH = join(place, 'al2023', 'lib');
  return { executablePath, env };
}

/**
 * The package writes into the temporary folder and takes whatever lies there for whole, even what a killed run left. So it
 * gets a temporary folder of its own, in a process of its own, and the name stands only when all of it is there; another
 * process may unpack at the same moment, and either result will do.
 */
async function unpack(place: string): Promise<void> {
  mkdirSync(join(root, '.build'), { recursive: true });
  sweepAbandoned();
  const stage = mkdtempSync(`${place}-`);
  try {
    const code = "const { default: brought } = await import('@sparticuz/chromium'); await brought.executablePath();";
    // Named as on Amazon's servers it brings NSS along.
    const env = { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'nodejs20.x' };
    await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env });
    writeFileSync(join(stage, 'fonts.conf'), fontsConf);
    renameSync(stage, place);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

/** What killed runs left: 200 MB each. */
function sweepAbandoned(): void {
  const folder = join(root, '.build');
  for (const name of readdirSync(folder).filter((each) => /^chromium-.*-\w{6}$/.test(each))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** One letter form on every machine, with all Vietnamese marks; the system's fonts, if any, for signs that it lacks. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  ${['sans', 'sans-serif', 'Roboto', 'Arial']
    .map((name) => `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`)
    .join('\n  ')}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
