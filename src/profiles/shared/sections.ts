import type { Section } from '../../core/campaign.ts';
import { area } from './sections/area.ts';
import { congAn } from './sections/congAn.ts';
import { enterprise } from './sections/enterprise.ts';
import { lead } from './sections/lead.ts';
import { office } from './sections/office.ts';
import { school } from './sections/school.ts';
import { support } from './sections/support.ts';
import { ttDvsnc } from './sections/ttDvsnc.ts';
import { union } from './sections/union.ts';
import { visit } from './sections/visit.ts';

/** Both campaigns ask every field (domain A.2); what is required of the areas differs. */
export const sections = (asked: Parameters<typeof area>[0]): Section[] => [
  area(asked),
  congAn,
  school,
  enterprise,
  office,
  visit,
  ttDvsnc,
  union,
  support,
  lead,
];
