/** Between a script and the person at the screen: the menu, what it runs, what it shows and what it asks. */
import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { MenuView, Ran, Reply, RunEvent, RunRequest, Shown } from '../../views/script.types.ts';
import { frameHeaders, inFrame } from '../frame.ts';
import type { Listener } from '../jobs.ts';
import { makeQuestions, type Questions } from '../questions.ts';
import type { Site } from '../site.ts';

const words = {
  noRun: 'Yêu cầu chạy tập lệnh không đúng dạng.',
  noReply: 'Câu trả lời không đúng dạng.',
  late: 'Câu hỏi này không còn chờ trả lời.',
  noDialog: 'Hộp thoại này không còn nữa. Hãy mở lại từ trình đơn.',
  noWebApp: 'Tập lệnh này không có trang web.',
};

export function scriptRoutes(app: Hono, site: Site): void {
  const questions = makeQuestions();
  app.post('/api/menu', (c) => menu(c, site));
  app.post('/api/run', (c) => run(c, site, questions));
  app.post('/api/answer', (c) => answer(c, questions));
  app.get('/dialog/:seq', (c) => dialog(c, site));
  app.get('/webapp', (c) => webApp(c, site));
}

const opensInFrame = ({ kind }: Shown): boolean => kind === 'modalDialog' || kind === 'sidebar';

/** As Google does when somebody opens the Sheet. */
async function menu(c: Context, { executor }: Site): Promise<Response> {
  if (!executor.callable().includes('onOpen')) return c.json(null);
  const menus: MenuView[] = [];
  const onShown = ({ kind, title, items = [] }: Shown): void => {
    if (kind === 'menu') menus.push({ title, items });
  };
  const { error } = await executor.perform<'run'>(
    { kind: 'run', path: 'onOpen', args: [], trigger: 'open' },
    { onShown },
  );
  return error === null ? c.json(menus[0] ?? null) : c.json({ error }, 500);
}

async function run(c: Context, site: Site, questions: Questions): Promise<Response> {
  const { function: path, args, page }: Partial<RunRequest> = await c.req.json().catch(() => ({}));
  if (typeof path !== 'string' || !Array.isArray(args)) return c.json({ error: words.noRun }, 400);
  // A menu may name a method of an object; a page sees only what is declared at the top.
  if (page && !site.executor.callable().includes(path))
    return c.json({ error: `TypeError: google.script.run.${path} is not a function` }, 404);
  c.header('content-type', 'application/x-ndjson; charset=utf-8');
  return stream(c, async (out) => {
    const gone = new AbortController();
    out.onAbort(() => gone.abort());
    const tell = (event: RunEvent): void => void out.writeln(JSON.stringify(event));
    tell({ ran: await perform(site, { path, args }, listening(tell, questions, gone.signal)) });
  });
}

function listening(tell: (event: RunEvent) => void, questions: Questions, gone: AbortSignal): Listener {
  return {
    // A page that is shown is fetched by its number.
    onShown: (shown) => tell({ shown: opensInFrame(shown) ? { ...shown, text: '' } : shown }),
    onQuestion: (asked, over) => questions.pose(asked, (question) => tell({ question }), AbortSignal.any([over, gone])),
  };
}

/** A thread that died is an outcome like another: whoever waits is told. */
async function perform(site: Site, job: { path: string; args: unknown[] }, listener: Listener): Promise<Ran> {
  const at = site.workspace.now();
  return site.executor
    .perform<'run'>({ kind: 'run', ...job }, listener)
    .catch((error: Error) => ({ function: job.path, trigger: 'run', at, value: null, error: error.message }));
}

async function answer(c: Context, questions: Questions): Promise<Response> {
  const { question, reply }: { question?: unknown; reply?: Partial<Reply> } = await c.req.json().catch(() => ({}));
  if (typeof question !== 'number' || typeof reply?.button !== 'string' || typeof reply.text !== 'string')
    return c.json({ error: words.noReply }, 400);
  const heard = questions.reply(question, { button: reply.button, text: reply.text });
  return heard ? c.json({ heard }) : c.json({ error: words.late }, 410);
}

function dialog(c: Context, { workspace, executor }: Site): Response {
  const seq = Number(c.req.param('seq'));
  const shown = Number.isSafeInteger(seq) ? workspace.shown(seq) : null;
  if (!shown || !opensInFrame(shown)) return c.text(words.noDialog, 404);
  return c.html(inFrame(shown.text, executor.callable()), 200, frameHeaders) as Response;
}

async function webApp(c: Context, { executor }: Site): Promise<Response> {
  if (!executor.callable().includes('doGet')) return c.text(words.noWebApp, 404);
  const args = [{ parameter: c.req.query() }];
  const { value, error } = await executor.perform<'run'>({ kind: 'run', path: 'doGet', args, trigger: 'doGet' });
  if (error !== null) return c.text(error, 500);
  const { html } = (value ?? {}) as { html?: unknown };
  if (typeof html !== 'string') return c.text(words.noWebApp, 404);
  return c.html(inFrame(html, executor.callable()), 200, frameHeaders);
}
