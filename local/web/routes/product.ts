/** What the home page and the guide ask: which workspace this is, and what the product says of its units, dates and menu. */
import type { Hono } from 'hono';
import type { WorkspaceView } from '../../views/product.types.ts';
import { readMarks, readReportMenu, readRespondents } from '../product.ts';
import type { Site } from '../site.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';

function viewOf({ workspace }: Site): WorkspaceView {
  const files = workspace.files();
  return {
    // A workspace that was made anew in the same folder has a new spreadsheet.
    id: files.find(({ mimeType }) => mimeType === SPREADSHEET)?.id ?? workspace.dir,
    setUp: workspace.triggers().length > 0,
    documents: files.filter(({ mimeType }) => mimeType === DOCUMENT).map(({ id }) => id),
  };
}

/** Asked of the product again only when the Sheet has changed: every open page asks, and the product takes its time. */
function remembered<T>({ workspace }: Site, make: () => Promise<T>): () => Promise<T> {
  let known: { version: string; answer: Promise<T> } | null = null;
  return () => {
    const { sheets, responses } = workspace.stamp();
    const version = JSON.stringify([sheets, responses]);
    if (known?.version === version) return known.answer;
    const asked = { version, answer: make() };
    known = asked;
    // What failed is no answer to remember.
    asked.answer.catch(() => {
      if (known === asked) known = null;
    });
    return asked.answer;
  };
}

export function productRoutes(app: Hono, site: Site): void {
  const { executor } = site;
  const respondents = remembered(site, () => readRespondents(site));
  const marks = remembered(site, () => readMarks(executor));
  const reportMenu = remembered(site, () => readReportMenu(executor));
  app.get('/api/workspace', (c) => c.json(viewOf(site)));
  app.get('/api/respondents', async (c) => c.json(await respondents()));
  app.get('/api/marks', async (c) => c.json(await marks()));
  app.get('/api/report-menu', async (c) => c.json(await reportMenu()));
}
