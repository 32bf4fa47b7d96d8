/** What a browser without an account gets: the link of a Form, of a file, of a web app. */
import type { Answer } from './answer.ts';
import type { Asked } from './checker.ts';
import { manifestOf } from './script.ts';
import type { FakeState, FormState } from './state.ts';

const signIn = ({ host, path }: Asked): Answer => ({
  status: 302,
  headers: {
    location: `https://accounts.google.com/v3/signin/identifier?continue=${encodeURIComponent(`https://${host}${path}`)}`,
  },
});

const html = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
});

interface Page {
  /** In the place of a method's id. */
  id: string;
  answer(state: FakeState, asked: Asked): Answer;
}

const formAt = (state: FakeState, path: string): FormState | undefined =>
  Object.values(state.forms).find(({ json }) => new URL(json.responderUri).pathname === path);

const title = ({ json }: FormState): string => json.info?.title ?? 'Form';

/** A Form that takes no answers sends on to its closed page [?]; where answering needs an account, to signing in. */
function viewform(state: FakeState, asked: Asked): Answer {
  const form = formAt(state, asked.path);
  const file = form ? state.files[form.id] : undefined;
  if (!form || !file || file.trashed) return html(404, 'Page Not Found');
  const { isPublished, isAcceptingResponses } = form.json.publishSettings?.publishState ?? {};
  // Without publishSettings it is a Form of before: open as long as its link is known.
  const legacy = form.json.publishSettings === undefined;
  if (!legacy && (!isPublished || !isAcceptingResponses)) {
    return {
      status: 302,
      headers: { location: `https://${asked.host}${asked.path.replace('viewform', 'closedform')}` },
    };
  }
  const anyone = legacy || file.permissions.some(({ type, view }) => type === 'anyone' && view === 'published');
  if (!anyone || form.json.settings?.emailCollectionType === 'VERIFIED') return signIn(asked);
  return {
    ...html(200, title(form)),
    text: `<form action="${asked.path.replace('viewform', 'formResponse')}"></form>`,
  };
}

function closedform(state: FakeState, { path }: Asked): Answer {
  const form = formAt(state, path.replace('closedform', 'viewform'));
  return form ? html(200, title(form)) : html(404, 'Page Not Found');
}

function file(state: FakeState, asked: Asked): Answer {
  const found = state.files[/\/(?:d|folders)\/([\w-]+)/.exec(asked.path)?.[1] ?? ''];
  if (!found) return html(404, 'Page Not Found');
  return found.permissions.some(({ type, view }) => type === 'anyone' && !view) ? html(200, found.name) : signIn(asked);
}

function webApp(state: FakeState, asked: Asked): Answer {
  const id = /\/macros\/s\/([\w-]+)\//.exec(asked.path)?.[1];
  for (const project of Object.values(state.scripts)) {
    const deployment = project.deployments.find(({ deploymentId }) => deploymentId === id);
    if (!deployment) continue;
    const access = manifestOf(project, deployment.versionNumber).webapp?.access;
    return access === 'ANYONE_ANONYMOUS' ? html(200, project.title) : signIn(asked);
  }
  return html(404, 'Page Not Found');
}

const pages: { host: string; path: RegExp; page: Page }[] = [
  {
    host: 'docs.google.com',
    path: /^\/forms\/d\/e\/[\w-]+\/viewform$/,
    page: { id: 'docs.viewform', answer: viewform },
  },
  {
    host: 'docs.google.com',
    path: /^\/forms\/d\/e\/[\w-]+\/closedform$/,
    page: { id: 'docs.closedform', answer: closedform },
  },
  {
    host: 'docs.google.com',
    path: /^\/(spreadsheets|document|forms)\/d\/[\w-]+(\/\w*)?$/,
    page: { id: 'docs.file', answer: file },
  },
  { host: 'drive.google.com', path: /^\/(drive\/folders|file\/d)\/[\w-]+/, page: { id: 'docs.file', answer: file } },
  { host: 'script.google.com', path: /^\/macros\/s\/[\w-]+\/(exec|dev)$/, page: { id: 'script.page', answer: webApp } },
  {
    host: 'accounts.google.com',
    path: /^\/v3\/signin\//,
    page: { id: 'accounts.signIn', answer: () => html(200, 'Sign in - Google Accounts') },
  },
];

export const pageFor = ({ host, method, path }: Asked): Page | null =>
  method === 'GET' ? (pages.find((each) => each.host === host && each.path.test(path))?.page ?? null) : null;
