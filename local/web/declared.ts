/** Which functions a page may call: those that the script declares at its top, but for private ones (guides/html/communication). */
import vm from 'node:vm';

/** Declarations are made before the first statement runs, so the script itself need not run. */
export function declaredFunctions(script: string): string[] {
  const context = vm.createContext({});
  const before = new Set(namesIn(context));
  try {
    vm.runInContext(`throw 0;${script}`, context);
  } catch {
    // The throw above; a script that does not compile has no functions.
  }
  return namesIn(context).filter((name) => !before.has(name) && !name.endsWith('_'));
}

const namesIn = (context: vm.Context): string[] =>
  vm.runInContext(
    'Object.getOwnPropertyNames(globalThis).filter((name) => typeof globalThis[name] === "function")',
    context,
  );
