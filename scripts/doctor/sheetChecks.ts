/** The Sheet and what the program in it has written: settings of the place, data version, set-up, heartbeat, whose it is. */
import { upkeepClicks } from '../../src/texts/installUpkeep.ts';
import { sheetUrl } from '../google/addresses.ts';
import { sameAccount } from '../google/state.ts';
import type { DriveFile, Facts } from './facts.ts';
import { bad, judged, ok, unknown, type Verdict, warn } from './seen.ts';

const hourMs = 3_600_000;
/** The clock trigger writes every three hours at the latest, and comes up to half an hour late. */
const lateMs = 4 * hourMs;
const silentMs = 24 * hourMs;
/** Two machines never agree to the second. */
const skewMs = 5 * 60_000;

const address = ({ installation }: Facts): string => sheetUrl(installation.sheetId ?? '');

/** Of a file of any kind that must be there. */
export function fileThere(what: string, file: Facts['file'], remedy: string): Verdict {
  if ('gone' in file) return bad(`${what} is not there, or the account may not see it: ${file.gone}`, remedy);
  return judged(file, ({ name, trashed }) =>
    trashed
      ? bad(`${what} "${name}" lies in the trash`, 'Restore it within 30 days.', upkeepClicks.restoreFile(name))
      : ok(`${what} "${name}" is there`),
  );
}

export const sheetThere = ({ file }: Facts): Verdict =>
  fileThere(
    'the Sheet',
    file,
    'A backup can be read on a laptop (docs/runbook.md); a new Sheet begins a new campaign: npm run provision with another --name.',
  );

/** `key`: what of the Sheet's settings, and what it must be. */
export const sheetSetting =
  (key: 'locale' | 'timeZone', wanted: string) =>
  (facts: Facts): Verdict =>
    judged(facts.sheet, (sheet) =>
      sheet[key] === wanted
        ? ok(wanted)
        : bad(
            `${sheet[key] || 'none'} instead of ${wanted}`,
            'Days and numbers are read wrongly: set it back.',
            upkeepClicks.sheetSettings(address(facts)),
          ),
    );

export function account(facts: Facts): Verdict {
  const wanted = facts.installation.account;
  const ranSetUp = 'it' in facts.sheet ? (facts.sheet.it.record?.properties.owner ?? '') : '';
  return judged(facts.file, ({ owner }: DriveFile) => {
    if (!owner) return unknown('Google does not tell who owns the Sheet');
    if (!sameAccount(owner, wanted)) return bad(`the Sheet belongs to ${owner} instead of ${wanted}`, handOver);
    if (ranSetUp && !sameAccount(ranSetUp, wanted))
      return bad(`set-up was run by ${ranSetUp}, whose the triggers are, instead of ${wanted}`, handOver);
    return ok(wanted);
  });
}

const handOver =
  'Triggers, mails and page run as whoever made them: see «Người phụ trách thay đổi» in docs/runbook.md.';

export function setUpDone(facts: Facts): Verdict {
  return judged(facts.sheet, ({ dataVersion, record }) => {
    if (dataVersion === null)
      return bad('set-up has not been run', 'The owner runs it once.', upkeepClicks.setUp(address(facts)));
    if (!record)
      return bad(
        'set-up was run by an older bundle, which left no word about itself',
        'Deploy this bundle; then the owner runs set-up again.',
        upkeepClicks.bringForward(address(facts)),
      );
    const { setUpAt, sheetId } = record.properties;
    if (sheetId && sheetId !== facts.installation.sheetId)
      return bad(
        `this is a copy of the Sheet ${sheetId}, and set-up has not been run in it`,
        'Look whether the state file names the right Sheet. Set-up here begins a new campaign.',
      );
    if (!setUpAt) return bad('set-up was cut off', 'The owner runs it again.', upkeepClicks.setUpAgain(address(facts)));
    return ok(`since ${moment(Number(setUpAt))}`);
  });
}

export function dataVersion(facts: Facts): Verdict {
  const { bundle } = facts;
  return judged(facts.sheet, (sheet) => {
    if (sheet.dataVersion === null) return unknown('set-up has not been run');
    if (sheet.dataVersion === bundle.dataVersion) return ok(String(sheet.dataVersion));
    if (sheet.dataVersion > bundle.dataVersion)
      return bad(
        `the Sheet's data have version ${sheet.dataVersion}, this bundle knows only up to ${bundle.dataVersion}`,
        'Get the newer release of the program before deploying anything.',
      );
    return bad(
      `the Sheet's data have version ${sheet.dataVersion}, this bundle wants ${bundle.dataVersion}`,
      'Deploy this bundle if that was not done; then the owner runs set-up, which makes a copy first.',
      upkeepClicks.bringForward(address(facts)),
    );
  });
}

/** Triggers themselves are hidden from every API: the last run that left a mark stands for them. */
export function triggers(facts: Facts): Verdict {
  return judged(facts.sheet, ({ record }) => {
    if (!record || !Number.isFinite(record.heartbeat)) return unknown('no run has left a mark yet');
    const age = facts.now - record.heartbeat;
    const when = `the last run left its mark at ${moment(record.heartbeat)}`;
    if (age < -skewMs) return unknown(`${when}, which is in the future`, 'Look at the clock of this machine.');
    const clicks = upkeepClicks.setUpAgain(address(facts));
    if (age > silentMs) return bad(`${when}, ${hours(age)} ago`, 'The owner installs the triggers again.', clicks);
    if (age > lateMs)
      return warn(
        `${when}, ${hours(age)} ago`,
        'Look again in some hours; if no mark comes, the owner runs set-up.',
        clicks,
      );
    return ok(when);
  });
}

const hours = (ms: number): string => `${Math.floor(ms / hourMs)} hours`;

const moment = (ms: number): string =>
  `${new Date(ms).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })} (Asia/Ho_Chi_Minh)`;
