/** Words for the texts: those of the campaign, what the coordinator set, and dates as they are printed. */
import type { Campaign } from '../core/campaign.ts';
import { type Day, formatDayAdmin, parseInstant } from '../core/dates.ts';
import { dueOf } from '../core/periods.ts';
import { policyOf } from '../core/settings.ts';
import { citeFull, citeShort, dueTexts } from '../texts/periods.ts';
import { formatDayWords, formatDueMoment, formatMoment } from './moments.ts';

export type Words = Record<string, string>;

export function wordsOf(campaign: Campaign, settings: Record<string, string>): Words {
  const typed = Object.entries(settings).filter(([, value]) => value !== '');
  const policy = policyOf(settings);
  const due = dueOf('main', policy);
  const cutoff = parseInstant(settings.dataCutoff ?? '');
  return {
    ...campaign.words,
    ...Object.fromEntries(typed),
    appName: settings['appName.official'] || (campaign.words.appName ?? ''),
    dueText: policy.unitDue ? dueTexts[policy.deadlineRule](formatDayAdmin(policy.unitDue)) : '',
    dueMoment: due === null ? '' : formatDueMoment(due),
    dataCutoff: cutoff === null ? '' : formatMoment(cutoff),
    ...assigningDoc(settings, campaign.words),
  };
}

/** Cited in full the first time, then by kind and number (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function assigningDoc(settings: Record<string, string>, words: Words): Words {
  const kind = settings.assigningDocKind || words.assigningDocKind || '';
  const number = settings.assigningDocNumber ?? '';
  if (!kind || !number) return { assigningDocShort: '', assigningDocFull: '' };
  const short = citeShort(kind, number);
  const day = settings.assigningDocDate ? formatDayWords(settings.assigningDocDate as Day) : '';
  const title = settings.assigningDocTitle || words.assigningDocTitle;
  const issuer = settings.issuerName || words.issuerName;
  return { assigningDocShort: short, assigningDocFull: citeFull(short, day, issuer ?? '', title ?? '') };
}
