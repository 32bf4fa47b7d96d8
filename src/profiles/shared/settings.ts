import type { Setting } from '../../core/campaign.ts';
import { counting } from './settings/counting.ts';
import { dataProtection } from './settings/dataProtection.ts';
import { documents } from './settings/documents.ts';
import { mail } from './settings/mail.ts';
import { names } from './settings/names.ts';
import { people } from './settings/people.ts';
import { regime } from './settings/regime.ts';
import { schedule } from './settings/schedule.ts';
import type { Words } from './words.ts';

/** The rows of the tab Cấu hình, in the order in which somebody sets up a campaign. */
const all = [...schedule, ...people, ...documents, ...counting, ...dataProtection, ...mail, ...names, ...regime];

export type SettingKey = (typeof all)[number]['key'];

/**
 * A campaign's own defaults laid over the common ones. A setting with the key of a word starts as that word, and what
 * the operator types there stands for the word; `appName.official` is the word `appName` (domain A.7-12).
 */
export function settings(words: Words, own: Partial<Record<SettingKey, string>>): Setting[] {
  const fromWords: Partial<Record<string, string>> = { ...words, 'appName.official': words.appName };
  return all.map((row) => ({ ...row, value: own[row.key] ?? fromWords[row.key] ?? row.value }));
}
