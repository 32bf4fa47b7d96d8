/** Document properties: what belongs to this Sheet and must outlive a run (whether a copy of the Sheet starts without them is not documented). */
import type { Installation } from '../ports.ts';

export function makeInstallation(sheetId: () => string): Installation {
  const store = PropertiesService.getDocumentProperties();
  let values: Record<string, string> | null = null;
  return {
    read() {
      values ??= { ...store.getProperties() };
      return values;
    },
    reread() {
      values = null;
      return this.read();
    },
    write(changes) {
      store.setProperties(changes);
      if (values) Object.assign(values, changes);
    },
    replace(all) {
      store.setProperties(all, true);
      values = { ...all };
    },
    sheetId,
  };
}
