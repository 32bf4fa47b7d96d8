/** So many at a time; whoever comes later waits, in the order of coming. */
export interface Turns {
  /** Throws when nobody is let in any more. */
  take(): Promise<void>;
  /** For whoever was in before: waits for nobody. */
  takeAtOnce(): void;
  give(): void;
  shut(): void;
}

export function makeTurns(most: number): Turns {
  const queue: { go(): void; refuse(error: Error): void }[] = [];
  let taken = 0;
  let shut = false;

  const next = (): void => {
    if (shut) for (const each of queue.splice(0)) each.refuse(new Error('Máy chủ đang dừng.'));
    while (taken < most && queue.length > 0) {
      taken += 1;
      queue.shift()?.go();
    }
  };
  return {
    take: () =>
      new Promise((go, refuse) => {
        queue.push({ go, refuse });
        next();
      }),
    takeAtOnce: () => {
      taken += 1;
    },
    give: () => {
      taken -= 1;
      next();
    },
    shut: () => {
      shut = true;
      next();
    },
  };
}
