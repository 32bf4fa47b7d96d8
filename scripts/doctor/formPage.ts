/** The Form's responder link as somebody sees it who is signed in nowhere. */
import { fetchAsStranger } from '../google/anonymous.ts';

export type FormPage = 'form' | 'closed' | 'signIn' | 'gone' | 'other';

/** forms.gle and language redirects come before the page itself. */
const mostHops = 5;

/**
 * What Google answers is not documented. A page that asks carries its questions in FB_PUBLIC_LOAD_DATA_ and posts to
 * …/formResponse; a Form that takes no answers redirects to …/closedform; one that wants an account, to accounts.google.com.
 */
export async function openAsStranger(url: string): Promise<FormPage> {
  let at = url;
  for (let hop = 0; hop < mostHops; hop += 1) {
    const { status, location, body } = await fetchAsStranger(at);
    if (status >= 300 && status < 400 && location) {
      at = new URL(location, at).href;
      if (new URL(at).hostname === 'accounts.google.com') return 'signIn';
      if (isClosed(at)) return 'closed';
    } else {
      return pageOf(status, body);
    }
  }
  return 'other';
}

function pageOf(status: number, body: string): FormPage {
  if (status === 401 || status === 403) return 'signIn';
  if (status === 404 || status === 410) return 'gone';
  if (status !== 200) throw new Error(`the Form's link answered with status ${status}`);
  return /FB_PUBLIC_LOAD_DATA_|\/formResponse/.test(body) ? 'form' : 'other';
}

const isClosed = (url: string): boolean => new URL(url).pathname.endsWith('/closedform');
