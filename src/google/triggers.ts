/** The installable triggers. They run as whoever ran set-up, with full rights (guides/triggers/installable). */
import type { Installation, Maker } from '../ports.ts';

/** Google detects object methods as handlers, and google.script.run cannot see them (guides/v8-runtime). */
const handlers = ['App.onFormSubmit', 'App.onEdit', 'App.onChange', 'App.dispatch'] as const;

type Builder = GoogleAppsScript.Script.TriggerBuilder;

/** Those of whoever runs this: Google shows nobody another's (reference/script/script-app#getProjectTriggers). */
export const hasTriggers = (): boolean => ScriptApp.getProjectTriggers().length > 0;

export function makeTriggerMaking(
  installation: Installation,
): Pick<Maker, 'installTriggers' | 'removeTriggers' | 'requirePermissions'> {
  return {
    requirePermissions: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
    installTriggers() {
      const formId = installation.read().formId ?? '';
      const there = new Set<string>();
      for (const trigger of ScriptApp.getProjectTriggers()) {
        const handler = trigger.getHandlerFunction();
        const ofOldForm = handler === handlers[0] && trigger.getTriggerSourceId() !== formId;
        if (ofOldForm || there.has(handler)) ScriptApp.deleteTrigger(trigger);
        else there.add(handler);
      }
      const sheet = SpreadsheetApp.getActive();
      const make: Record<(typeof handlers)[number], (trigger: Builder) => { create(): unknown }> = {
        'App.onFormSubmit': (trigger) => trigger.forForm(formId).onFormSubmit(),
        'App.onEdit': (trigger) => trigger.forSpreadsheet(sheet).onEdit(),
        'App.onChange': (trigger) => trigger.forSpreadsheet(sheet).onChange(),
        'App.dispatch': (trigger) => trigger.timeBased().everyMinutes(30),
      };
      for (const handler of handlers) if (!there.has(handler)) make[handler](ScriptApp.newTrigger(handler)).create();
    },
    removeTriggers() {
      for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
    },
  };
}
