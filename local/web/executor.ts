/**
 * Lets scripts run in threads of their own. As many threads as there are jobs at once; each opens the workspace for itself, for the
 * file is made for many processes. One that is done waits for the next job.
 */
import { Worker } from 'node:worker_threads';
import type { Reply } from '../views.types.ts';
import { giveReply, makeAnswer } from './answer.ts';
import type { FromWorker, Job, Listener, Outcomes, WorkerData } from './jobs.ts';

export interface Executor {
  /** Throws what the runtime refused, in its words. */
  perform<K extends Job['kind']>(job: Extract<Job, { kind: K }>, listener?: Listener): Promise<Outcomes[K]>;
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  answer: SharedArrayBuffer;
}

/** Threads kept for the next job; each costs some 30 MB. */
const IDLE = 2;
/** The cross in the corner: what a question is answered with when nobody can answer any more. */
const CLOSED: Reply = { button: 'CLOSE', text: '' };

export function makeExecutor(place: { dir: string; bundle: string; worker: URL }): Executor {
  const idle: Thread[] = [];
  const all = new Set<Thread>();

  const start = (): Thread => {
    const answer = makeAnswer();
    const workerData: WorkerData = { dir: place.dir, bundle: place.bundle, answer };
    const thread = { worker: new Worker(place.worker, { workerData }), answer };
    all.add(thread);
    thread.worker.once('exit', () => all.delete(thread));
    return thread;
  };
  const rest = (thread: Thread): void => {
    if (!all.has(thread)) return;
    if (idle.length < IDLE) idle.push(thread);
    else void thread.worker.terminate();
  };

  return {
    perform: async <K extends Job['kind']>(job: Extract<Job, { kind: K }>, listener: Listener = {}) => {
      const thread = idle.pop() ?? start();
      try {
        return (await converse(thread, job, listener)) as Outcomes[K];
      } finally {
        rest(thread);
      }
    },
    close: async () => {
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

function converse({ worker, answer }: Thread, job: Job, listener: Listener): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const reply = (given: Reply): void => giveReply(answer, given);
    const onMessage = (message: FromWorker): void => {
      if ('shown' in message) listener.onShown?.(message.shown);
      else if ('question' in message) {
        const asked = listener.onQuestion?.(message.question) ?? Promise.resolve(CLOSED);
        asked.then(reply, () => reply(CLOSED));
      } else {
        stop();
        if ('failure' in message) reject(new Error(message.failure));
        else resolve(message.outcome);
      }
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    const onExit = (): void => onError(new Error('the thread of the script ended'));
    const stop = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage({ job });
  });
}
