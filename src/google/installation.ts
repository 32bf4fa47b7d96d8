/** Document properties: what belongs to this Sheet and must outlive a run (a copy of the Sheet starts without them). */
import type { Installation } from '../ports.ts';

export function makeInstallation(): Installation {
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
  };
}
