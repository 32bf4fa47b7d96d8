/** Pages are strings; whatever comes from people is escaped. */
import { escaped } from '../texts/escaped.ts';

/** JSON inside a script element: a closing tag in the data must not end it. */
export const inScript = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

/** A link that opens beside the dialog; anything but https stays plain text. */
export const linked = (url: string, text: string, hint: string): string =>
  /^https:\/\//.test(url)
    ? `<a href="${escaped(url)}" target="_blank" rel="noopener">${escaped(text)}</a> ${escaped(hint)}`
    : escaped(text);

const style = `
body { font: 14px/1.5 Roboto, Arial, sans-serif; color: #202124; margin: 16px; }
label { display: block; margin-top: 12px; font-weight: 500; }
small { display: block; color: #5f6368; }
input, select, textarea { width: 100%; box-sizing: border-box; font: inherit; padding: 6px 8px; }
button { font: inherit; padding: 8px 16px; margin-top: 16px; cursor: pointer; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid #dadce0; vertical-align: top; }
td input { width: 70%; }
td button { margin: 0 0 0 8px; padding: 6px 12px; }
h2 { font-size: 16px; margin: 20px 0 8px; }
h3 { font-size: 14px; margin: 12px 0 4px; }
progress { width: 100%; }
.fault { color: #b3261e; white-space: pre-line; }
`;

export interface Page {
  title: string;
  html: string;
}

export const document = (title: string, body: string): Page => ({
  title,
  html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`,
});
