/** Hears Ctrl-C, and whoever else ends the process in good order. */

/** npm passes on a Ctrl-C that the terminal has sent to everybody already; a person's second one comes later. */
const SAME_PRESS_MS = 500;

export interface Stop {
  signal: AbortSignal;
  /** From here on a signal ends the process at once, as by default. */
  forget(): void;
}

/** A second Ctrl-C does not wait for anything. */
export function hearStop(): Stop {
  const control = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (first > 0 && performance.now() - first > SAME_PRESS_MS) process.kill(process.pid, 'SIGKILL');
    first ||= performance.now();
    control.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: control.signal,
    forget: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
