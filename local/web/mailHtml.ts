/**
 * The HTML part of a mail with its links led into the workspace. What a receiver reads stays as it is. The markup is a stranger's: the
 * wall around it is the policy of the page (routes/mail.ts), this only finds the links, in one pass, as a browser would find them.
 */
import { percentEncoded } from './percent.ts';

const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
/** What stands in them is text, not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const LINKS = new Set(['a', 'area']);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, ten, sixteen, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? all;
    const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Letters to somebody stay what they are: they open no page. */
const led = (href: string): string =>
  /^\s*mailto:/i.test(href) ? href : `/open?url=${percentEncoded(decoded(href).trim())}`;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A start tag from behind its name to its end, and where that is. */
function attributes(html: string, from: number, isLink: boolean): { text: string; end: number } {
  const parts: string[] = [];
  let at = from;
  for (let found = match(ATTRIBUTE, html, at); found; found = match(ATTRIBUTE, html, at)) {
    at += found[0].length;
    const value = found[2] ?? found[3] ?? found[4];
    const name = isLink && value !== undefined ? (found[1] as string).toLowerCase() : '';
    if (name === 'href' || name === 'xlink:href') parts.push(` href="${led(value ?? '').replaceAll('"', '&quot;')}"`);
    // The frame around the mail lets nothing but a new window open.
    else if (name !== 'target') parts.push(found[0]);
  }
  return { text: parts.join(''), end: at };
}

function rawEnd(html: string, name: string, from: number): number {
  const end = html.slice(from).search(new RegExp(`</${name}`, 'i'));
  return end === -1 ? html.length : from + end;
}

export function withOwnLinks(html: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const comment = html.startsWith('<!--', at);
    const name = comment ? null : match(NAME, html, at + 1)?.[0].toLowerCase();
    if (comment) at = Math.max(html.indexOf('-->', at), 0) || html.length;
    else if (!name) at += 1;
    else {
      const from = at + 1 + name.length;
      const tag = attributes(html, from, LINKS.has(name));
      parts.push(html.slice(kept, from), tag.text);
      kept = tag.end;
      at = RAW.has(name) ? rawEnd(html, name, tag.end) : tag.end;
    }
  }
  parts.push(html.slice(kept));
  return parts.join('');
}
