/** What the person who probes Google has to do; without a link there is nothing left. */
import { escaped } from '../texts/escaped.ts';
import { probeDialog, probeEntry } from '../texts/probe.ts';
import { document, linked, type Page } from './html.ts';

export const probePage = (link: string): Page =>
  document(
    probeEntry,
    link === ''
      ? escaped(probeDialog.done)
      : `${linked(link, probeDialog.open, '')}<ol>${probeDialog.steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>`,
  );
