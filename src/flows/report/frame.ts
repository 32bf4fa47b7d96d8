/** What stands around the body: marks of the draft, letterhead, opening, closing, recipients and signature. */
import { type Block, type Columns, type Paragraph, paragraph, type Rule } from '../../core/blocks.ts';
import { dayOf, dayParts, formatDayAdmin, parseDay } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { Blocker } from '../../core/report/facts.ts';
import { failureText } from '../../texts/failures.ts';
import { fill } from '../../texts/fill.ts';
import { sampleBanner } from '../../texts/labels.ts';
import * as frame from '../../texts/report/frame.ts';
import { blockerText, gateHead, linesOf } from '../../texts/report/gate.ts';
import { formatDayWords, formatMoment } from '../moments.ts';
import { type Draft, namesInFull, namesOf, ordered } from './draft.ts';

/** Shares of the text width: the nation's name fits on one line of its column. */
const headWidths: [number, number] = [42, 58];
const signWidths: [number, number] = [46, 54];

/** In one line: the plan may break it for the page. */
export const abstractOf = ({ plan, words }: Draft): string => fill(plan.abstract, words).replace(/\s+/g, ' ');

export const asOfWords = ({ facts }: Draft): string => formatDayWords(facts.asOf);

/** Month and year of the day on which this issue was made; the clerk writes the day. */
export const issueMonth = ({ facts }: Draft): { month: string; year: string } => dayParts(dayOf(facts.at));

export function draftMarks(draft: Draft): Paragraph[] {
  const { facts, issue, hash } = draft;
  const blocked = facts.blockers.length > 0;
  const mark = frame.draftMark({ blocked, issue: String(issue), at: formatMoment(facts.at), hash });
  const lines = blocked ? [gateHead, ...blockerLines(draft).map((line) => `- ${line}`)] : [];
  const sample = draft.sample ? [paragraph('draftMark', sampleBanner)] : [];
  return [...sample, paragraph('draftMark', mark), ...lines.map((line) => paragraph('blocker', line))];
}

export const blockerLines = (draft: Draft): string[] =>
  draft.facts.blockers.flatMap((b) => linesOf(blockerSaid(draft, b)));

export function blockerSaid(draft: Draft, { code, items }: Blocker): string {
  const { campaign, state, words } = draft;
  const settingName = (key: string): string => campaign.settings.find((s) => s.key === key)?.name ?? key;
  const day = parseDay(state.settings.registryDate ?? '');
  const names = {
    unset: () => items.map((key) => settingName(key)).join('; '),
    datesWrong: () => items.map((key) => dateSaid(draft, key)).join('; '),
    registryStale: () => settingName('registryDate'),
  };
  const own = code === 'missing' ? ordered(draft) : { missing: items, asked: [] };
  const named = names[code as keyof typeof names] ?? ((): string => namesOf(draft, own.missing, namesInFull));
  return blockerText(code, {
    names: named(),
    count: formatInteger(code === 'missing' ? own.missing.length : items.length),
    asked: code === 'missing' ? namesOf(draft, askedMissing(draft, items), namesInFull) : '',
    day: day ? formatDayAdmin(day) : '',
    limit: words.registryMaxAgeDays ?? '',
  });
}

/** Bodies that are asked, not told, stand apart (domain A.7-18). */
const askedMissing = (draft: Draft, items: readonly string[]): string[] =>
  ordered(draft).asked.filter((code) => items.includes(code));

const dateSaid = ({ words, state }: Draft, code: string): string => {
  const day = (key: string): string => {
    const set = parseDay(state.settings[key] ?? '');
    return set ? formatDayAdmin(set) : '';
  };
  const dates = { unitDue: day('unitDue'), cityDue: day('cityDue'), dataCutoff: words.dataCutoff ?? '' };
  return failureText(code as 'S-CFG-05', dates).replace(/\.$/, '');
};

const rule = (under: Paragraph, share: number): Rule => ({
  kind: 'rule',
  under: { text: under.text, style: under.style },
  share,
});

/** The line under the issuing body and under the abstract is a third to a half of the text (B.1.2, 2b and 5a). */
const partOfText = 0.4;

export function letterhead(draft: Draft): Columns {
  const { words } = draft;
  const issuer = paragraph('issuer', [words.issuerLine1Upper, words.issuerLine2Upper].filter(Boolean).join('\n'));
  const longest = paragraph('issuer', words.issuerLine2Upper || (words.issuerLine1Upper ?? ''));
  const motto = paragraph('motto', frame.motto);
  const { month, year } = issueMonth(draft);
  return {
    kind: 'columns',
    widths: headWidths,
    left: [issuer, rule(longest, partOfText), paragraph('docNumber', frame.docNumber(words.reportSymbol || 'BC-UBND'))],
    right: [
      paragraph('nation', frame.nation),
      motto,
      rule(motto, 1),
      paragraph('placeDate', frame.placeDate(words.placeName ?? '', month, year)),
    ],
  };
}

export function titleBlocks(draft: Draft): Block[] {
  const { plan, words, campaign } = draft;
  const abstract = paragraph('abstract', fill(plan.abstract, words));
  return [
    paragraph('docKind', frame.docKind),
    abstract,
    rule(abstract, partOfText),
    paragraph('asOf', frame.asOfLine(asOfWords(draft))),
    paragraph('addressee', frame.addressee(fill(campaign.recipients.addressee, words))),
    paragraph('body', frame.opening(words, asOfWords(draft))),
  ];
}

export function ending(draft: Draft): Block[] {
  const { plan, words, campaign } = draft;
  const to = fill(campaign.recipients.addressee, words);
  return [paragraph('body', frame.closing(fill(plan.subject, words), words, asOfWords(draft), to)), signature(draft)];
}

function signature(draft: Draft): Columns {
  const { words, state, campaign } = draft;
  const typed = (state.settings['recipients.consolidated'] ?? '').split('\n').filter((line) => line.trim() !== '');
  const own = campaign.recipients.consolidated.map((line) => fill(line, words));
  // Marks that were typed along are those that are put here.
  const bare = typed.map((line) => line.replace(/^\s*[-–]\s*|[;.\s]+$/g, ''));
  const recipients = bare.length > 0 ? bare : own;
  const last = recipients.length - 1;
  const titles = frame.signBlock(state.settings.signerMode ?? '', words.coordinatorOffice);
  return {
    kind: 'columns',
    widths: signWidths,
    left: [
      paragraph('recipientsHead', frame.recipientsHead),
      ...recipients.map((line, i) => paragraph('recipient', `- ${line}${i === last ? '.' : ';'}`)),
    ],
    right: [
      ...titles.map((line) => paragraph('signerTitle', line)),
      { ...paragraph('gap', ''), lines: 4 },
      paragraph('signerName', state.settings.signerName ?? ''),
    ],
  };
}
