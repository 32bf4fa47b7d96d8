/** The whole site: who may ask, what is answered where. */
import { Hono } from 'hono';
import { guard } from './guard.ts';
import { liveRoutes } from './live.ts';
import { pageRoutes } from './pages.ts';
import { clockRoutes } from './routes/clock.ts';
import { documentRoutes } from './routes/documents.ts';
import { executionRoutes } from './routes/executions.ts';
import { formRoutes } from './routes/form.ts';
import { mailRoutes } from './routes/mail.ts';
import { openRoutes } from './routes/open.ts';
import { productRoutes } from './routes/product.ts';
import { scriptRoutes } from './routes/script.ts';
import { sheetRoutes } from './routes/sheet.ts';
import type { Site } from './site.ts';

const routes = [
  liveRoutes,
  formRoutes,
  sheetRoutes,
  scriptRoutes,
  mailRoutes,
  documentRoutes,
  openRoutes,
  clockRoutes,
  executionRoutes,
  productRoutes,
  // Last: it answers every path that a page of the workspace may have.
  pageRoutes,
];

/** `origin`: where it listens, http://127.0.0.1:8787. */
export function makeApp(site: Site, origin: string): Hono {
  const app = new Hono();
  guard(app, origin);
  for (const add of routes) add(app, site);
  return app;
}
