import type { Setting } from '../../../core/campaign.ts';

/** Settings whose keys the compiler knows, so that a campaign cannot misspell the one it changes. */
export const rows = <const K extends string>(settings: (Setting & { key: K })[]): (Setting & { key: K })[] => settings;
