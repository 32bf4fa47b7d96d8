/** The installable triggers. They run as whoever ran set-up, with full rights (guides/triggers/installable). */
import type { Installation, Maker } from '../ports.ts';

/** Google detects object methods as handlers, and google.script.run cannot see them (guides/v8-runtime). */
const handlers = ['App.onFormSubmit', 'App.onEdit', 'App.onChange', 'App.dispatch'] as const;

/** Those of whoever runs this: Google shows nobody another's (reference/script/script-app#getProjectTriggers). */
export const hasTriggers = (): boolean => ScriptApp.getProjectTriggers().length > 0;

export function makeTriggerMaking(installation: Installation): Pick<Maker, 'installTriggers' | 'requirePermissions'> {
  return {
    requirePermissions: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
    installTriggers() {
      const there = new Set<string>();
      for (const trigger of ScriptApp.getProjectTriggers()) {
        const handler = trigger.getHandlerFunction();
        if (there.has(handler)) ScriptApp.deleteTrigger(trigger);
        there.add(handler);
      }
      const spreadsheet = SpreadsheetApp.getActive();
      const formId = installation.read().formId ?? '';
      const make: Record<(typeof handlers)[number], () => unknown> = {
        'App.onFormSubmit': () => ScriptApp.newTrigger('App.onFormSubmit').forForm(formId).onFormSubmit().create(),
        'App.onEdit': () => ScriptApp.newTrigger('App.onEdit').forSpreadsheet(spreadsheet).onEdit().create(),
        'App.onChange': () => ScriptApp.newTrigger('App.onChange').forSpreadsheet(spreadsheet).onChange().create(),
        'App.dispatch': () => ScriptApp.newTrigger('App.dispatch').timeBased().everyMinutes(30).create(),
      };
      for (const handler of handlers) if (!there.has(handler)) make[handler]();
    },
  };
}
