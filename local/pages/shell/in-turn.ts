/** One run at a time: what is wanted meanwhile is done afterwards. `work` tells of its faults itself, and is then no longer behind. */
export function inTurn(isBehind: () => boolean, work: () => Promise<void>): () => void {
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    try {
      while (isBehind()) await work();
    } finally {
      busy = false;
    }
  };
  return () => {
    if (!busy) void run();
  };
}
