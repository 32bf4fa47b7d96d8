/** What the coordinator's digest is made of; the parts about figures and mails. */
import { coverageOf, type Standing, standings } from '../../core/coverage.ts';
import { dayOf, formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { Planned } from '../../core/remind/planned.ts';
import { totalsOf } from '../../core/totals.ts';
import type { DigestMail, Progress } from '../../texts/digest.ts';
import { digestMails } from './digestMails.ts';
import { digestTodo } from './digestTodo.ts';
import { nameOf, type OfficeScope, periodShown } from './officeScope.ts';

export function digestParts(scope: OfficeScope, planned: readonly Planned[]): DigestMail {
  return {
    day: formatDayAdmin(scope.today),
    progress: scope.policy.openPeriods.map((period) => progressOf(scope, period)),
    ...digestTodo(scope),
    mails: digestMails(scope, planned),
    results: resultsOf(scope),
  };
}

function progressOf(scope: OfficeScope, period: string): Progress {
  const standing = standings(scope.desk.campaign, scope.state, period);
  const coverage = coverageOf([...standing.values()]);
  return {
    periodName: periodShown(scope, period),
    total: String(coverage.expected),
    accepted: String(coverage.reported + coverage.nil + coverage.unchanged),
    returned: String(coverage.returned),
    missing: String(coverage.missing),
    held: String(coverage.held),
    newToday: scope.state.units.filter((u) => isNew(scope, standing.get(u.code))).map(nameOf),
  };
}

const isNew = ({ today }: OfficeScope, standing: Standing | undefined): boolean =>
  standing !== undefined && standing.firstAt !== null && dayOf(standing.firstAt) === today;

/** The headline that the commune has chosen; else those that its report shows first, else all that it counts. */
function resultsOf({ desk, state, policy }: OfficeScope): DigestMail['results'] {
  const { campaign } = desk;
  const { commune } = totalsOf(campaign, state, policy.openPeriods[0] as string);
  const wanted = [state.settings.headlineIndicator ?? ''];
  const shown = campaign.report?.areas.flatMap((a) => (a.annex ? [] : [a.indicator])) ?? [];
  const known = (ids: readonly string[]): string[] => ids.filter((id) => id in commune);
  const ids = [known(wanted), known(shown), Object.keys(commune)].find((some) => some.length > 0) ?? [];
  return ids.flatMap((id) => {
    const m = commune[id];
    if (!m) return [];
    return [
      {
        name: campaign.indicators.find((i) => i.id === id)?.name ?? id,
        figure: m.den === null ? formatInteger(m.num) : `${formatInteger(m.num)}/${formatInteger(m.den)}`,
        rate: m.den === null ? '' : m.rate,
      },
    ];
  });
}
