/** A small campaign served as `tonghop serve` does it, in this process; whoever asks for it closes it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveWorkspace } from '../../local/web/serve.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { bundle, Desk, root } from '../support/tonghop.ts';

/** As hostile as a name may be: it must show as text everywhere. */
export const hostileName = '<img src=x onerror="document.title=1"> "Mẫu"';

export const units = [
  'code,type,name,email,headEmail,households,population14,eid2,staff,pin',
  'TH01,thon,Thôn Mẫu Đông,th01@mau.example,truong.th01@mau.example,400,900,600,,100001',
  'TH02,thon,Thôn Mẫu Tây,th02@mau.example,,300,700,500,,100002',
  `TH03,thon,"${hostileName.replaceAll('"', '""')}",th03@mau.example,,200,500,300,,100003`,
  'TR01,truong,Trường Tiểu học Mẫu,tr01@mau.example,,,,,30,100004',
].join('\n');

/** The last day on time is Sunday 24/5/2026; the clock stands on the Wednesday before. */
export const settings = {
  unitDue: '2026-05-25',
  dataCutoff: '2026-05-29T17:00:00+07:00',
  cityDue: '2026-05-31',
  coordinatorEmail: 'dauMoi@mau.example',
  leaderEmail: 'lanhdao@mau.example',
};
export const begins = '2026-05-20T08:00:00+07:00';

export interface Site {
  url: string;
  desk: Desk;
  workspace: Workspace;
  close(): Promise<void>;
}

export async function openSite(registry = units): Promise<Site> {
  const desk = await new Desk().init('an-khanh', settings, begins, registry);
  const dir = join(desk.dir, 'w');
  const workspace = desk.open();
  const built = join(root, '.build');
  const place = { dir, bundle, worker: pathToFileURL(join(built, 'worker.mjs')), pages: join(built, 'pages') };
  // Port 0: any free one, so that tests beside each other do not meet.
  const serving = await serveWorkspace(place, workspace, 0);
  return {
    url: serving.url,
    desk,
    workspace,
    close: async () => {
      await serving.close();
      workspace.close();
    },
  };
}

/** A script of somebody's own on the same workspace, for what neither a hand nor the product's menu does; throws what it throws. */
export function asOwner(site: Site, body: string, ...args: unknown[]): void {
  const own = join(site.desk.dir, 'owner.js');
  writeFileSync(own, `var App = { odd(...args) { ${body} } };`);
  const workspace = site.desk.open({ bundle: own });
  const { error } = workspace.run('App.odd', args);
  workspace.close();
  if (error !== null) throw new Error(error);
}

/** As its owner does it in the Form's own settings. */
export function acceptAnswers(site: Site, on: boolean): void {
  const form = site.workspace.files().find(({ mimeType }) => mimeType === 'application/vnd.google-apps.form');
  asOwner(site, 'FormApp.openById(args[0]).setAcceptingResponses(args[1])', form?.id, on);
}
