/** What the home page and the guide ask: which workspace this is, and what the product says of its units, dates and menu. */
import type { Hono } from 'hono';
import type { WorkspaceView } from '../../views/product.types.ts';
import { readEditPlace, readMarks, readReportMenu, readRespondents } from '../product.ts';
import type { Site } from '../site.ts';
import { kindOf } from './documents.ts';

function viewOf({ workspace }: Site): WorkspaceView {
  const files = workspace.files();
  return {
    // A workspace that was made anew in the same folder has another Form; its spreadsheet has the same id each time.
    id: files.find((file) => kindOf(file) === 'form')?.id ?? workspace.dir,
    setUp: workspace.triggers().length > 0,
    documents: files.filter((file) => kindOf(file) === 'document').map(({ id }) => id),
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
  const editPlace = remembered(site, () => readEditPlace(site));
  app.get('/api/workspace', (c) => c.json(viewOf(site)));
  app.get('/api/respondents', async (c) => c.json(await respondents()));
  app.get('/api/marks', async (c) => c.json(await marks()));
  app.get('/api/report-menu', async (c) => c.json(await reportMenu()));
  app.get('/api/edit-place', async (c) => c.json(await editPlace()));
}
