/**
 * The live probe (App.probe). From the menu it asks Google what only Google can tell, and makes a Form and triggers; called by
 * these it notes what a trigger sees. All of it lies in document properties first, for whether a trigger reaches the Sheet is
 * a question; from there it goes to the tab `probe`, where the Sheets API can read it.
 */
import type { Ports } from '../../ports.ts';
import { book, type Checks, cellChecks, contextChecks, look, menuChecks } from './look.ts';
import { documentChecks, formChecks, handler, triggerChecks } from './make.ts';

/** Any of the events that the probe's triggers bring. */
export interface ProbeEvent {
  triggerUid: string;
  authMode: GoogleAppsScript.Script.AuthMode;
  response?: GoogleAppsScript.Forms.FormResponse;
  user?: GoogleAppsScript.Base.User;
  value?: string;
  timezone?: string;
}

/** The link of the Form; '' once all is noted. What was noted before an error reaches the tab all the same. */
export function runProbe(ports: Ports, e?: ProbeEvent): string {
  const { installation } = ports;
  const note = (key: string, checks: Checks): void => installation.write({ [key]: JSON.stringify(look(checks)) });
  const noted = installation.read();
  try {
    if (e?.triggerUid) {
      // Two answers and an edit of the first; a person may edit cells as often as he likes.
      const keys = e.response ? ['form1', 'form2', 'form3'] : [e.timezone ? 'clock' : 'edit'];
      const key = keys.find((name) => !noted[name]);
      if (key) note(key, eventChecks(e, ports));
      if (e.timezone) stop(e.triggerUid);
    } else if (noted.form3 && noted.edit && noted.clock) {
      note('since', sinceChecks(noted));
      stop();
    } else if (!noted.form) {
      note('menu', menuChecks);
      note('cells', cellChecks());
      note('docx', documentChecks(ports.printer));
      const form = FormApp.create('tonghop probe', true);
      note('made', formChecks(form));
      note('triggers', triggerChecks(form));
      installation.write({ form: form.getId() });
    }
  } finally {
    writeTab(JSON.stringify(installation.reread()));
  }
  const { link } = JSON.parse(installation.read().made as string) as { link: string };
  return noted.since ? '' : link;
}

function eventChecks(e: ProbeEvent, { clock }: Ports): Checks {
  const { response } = e;
  return {
    ...contextChecks,
    now: clock.now,
    event: () => JSON.stringify(e),
    editor: () => e.user?.getEmail(),
    id: () => response?.getId(),
    sent: () => response?.getTimestamp().getTime(),
    editUrl: () => response?.getEditResponseUrl(),
    answers: () => response?.getItemResponses().map((answer) => answer.getResponse()),
  };
}

/** The second answer was sent before the first was edited: an instant between them tells an edited old answer from an untouched one. */
function sinceChecks(noted: Record<string, string>): Checks {
  const form = FormApp.openById(noted.form ?? '');
  const { now, sent } = JSON.parse(noted.form2 ?? '') as { now: number; sent: number };
  const told = (since: number): unknown =>
    form.getResponses(new Date(since)).map((r) => [r.getId(), r.getTimestamp().getTime(), r.getItemResponses().length]);
  return { all: () => told(0), afterSecond: () => told(now), fromSecond: () => told(sent) };
}

/** One of the probe's triggers, or all of them. */
function stop(uid?: string): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === handler && (!uid || trigger.getUniqueId() === uid))
      ScriptApp.deleteTrigger(trigger);
}

/** A cell holds 50,000 characters; a bar in front keeps a piece from being read as anything but text. */
function writeTab(json: string): void {
  const pieces = (json.match(/.{1,40000}/gs) ?? []).map((piece) => [`|${piece}`]);
  const tab = book().getSheetByName('probe') ?? book().insertSheet('probe');
  tab.getRange(1, 1, pieces.length).setValues(pieces);
}
