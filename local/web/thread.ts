/** One thread with the workspace open in it: it does one job at a time, and what died is of no more use. */
import { Worker } from 'node:worker_threads';
import type { Reply } from '../views/script.types.ts';
import { CLOSED, giveReply, makeAnswer } from './answer.ts';
import type { Asked, FromWorker, Job, Listener, WorkerData } from './jobs.ts';

/** Whoever asks a person sees to it that there is an answer. */
export interface Hearer extends Pick<Listener, 'onShown'> {
  onQuestion(question: Asked): Promise<Reply>;
}

export interface Thread {
  /** Throws what the runtime refused, what the listener threw, and that the thread died. */
  perform(job: Job, hearer: Hearer): Promise<unknown>;
  alive(): boolean;
  /** `why`: what the job is told that it does. */
  end(why?: Error): Promise<void>;
}

export interface ThreadPlace {
  dir: string;
  bundle: string;
  /** The file that the thread runs: .build/worker.mjs. */
  worker: URL;
}

/** What is said about one job; the thread may die in the middle of it. */
interface Talk {
  hear(message: FromWorker): void;
  lose(error: Error): void;
}

export function startThread({ dir, bundle, worker: file }: ThreadPlace): Thread {
  const answer = makeAnswer();
  const workerData: WorkerData = { dir, bundle, answer };
  const worker = new Worker(file, { workerData });
  let talk: Talk | null = null;
  let death: Error | null = null;

  const die = (error: Error): void => {
    death ??= error;
    talk?.lose(death);
  };
  worker.on('message', (message: FromWorker) => talk?.hear(message));
  worker.on('error', die);
  worker.on('exit', () => die(new Error('Tập lệnh bị dừng giữa chừng.')));

  return {
    perform: async (job, hearer) => {
      if (death) throw death;
      try {
        return await new Promise((resolve, reject) => {
          talk = talkAbout(hearer, { resolve, reject, reply: (reply) => giveReply(answer, reply) });
          worker.postMessage({ job });
        });
      } finally {
        talk = null;
      }
    },
    alive: () => death === null,
    end: async (why) => {
      if (why) die(why);
      await worker.terminate();
    },
  };
}

interface Ends {
  resolve(outcome: unknown): void;
  reject(error: unknown): void;
  reply(reply: Reply): void;
}

/** A listener that throws does not cut the script short: it is told nothing more, and the job's outcome is its error. */
function talkAbout(hearer: Hearer, { resolve, reject, reply }: Ends): Talk {
  let fault: { error: unknown } | null = null;
  const told = <T>(tell: () => T): T | undefined => {
    try {
      return fault ? undefined : tell();
    } catch (error) {
      fault = { error };
      return undefined;
    }
  };
  const hear = (message: FromWorker): void => {
    if ('shown' in message) told(() => hearer.onShown?.(message.shown));
    else if ('question' in message) {
      const asked = told(() => hearer.onQuestion(message.question)) ?? Promise.resolve(CLOSED);
      asked.then(reply, () => reply(CLOSED));
    } else if (fault) reject(fault.error);
    else if ('failure' in message) reject(new Error(message.failure));
    else resolve(message.outcome);
  };
  return { hear, lose: reject };
}
