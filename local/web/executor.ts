/**
 * Lets scripts run in threads of their own; each opens the workspace for itself, for the file is made for many processes. A script
 * that waits for a person keeps its thread and is in nobody's way: the others get others.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../views/script.types.ts';
import { CLOSED } from './answer.ts';
import { declaredFunctions } from './declared.ts';
import type { Asked, Job, Listener, Outcomes } from './jobs.ts';
import { startThread, type Thread, type ThreadPlace } from './thread.ts';
import { makeTurns, type Turns } from './turns.ts';

export interface Executor {
  /** Throws what the runtime refused, in its words. */
  perform<K extends Job['kind']>(job: Extract<Job, { kind: K }>, listener?: Listener): Promise<Outcomes[K]>;
  /** Functions of the script that its pages may call. */
  callable(): readonly string[];
  /** Whatever waits for a person goes on as if the question had been closed. */
  close(): Promise<void>;
}

/** Scripts that compute at the same time; whoever comes later waits. */
const RUNNING = 4;
/** Scripts that wait for a person at the same time; the oldest question is closed when there are more. */
const ASKING = 8;
/** Threads kept for the next job; each costs some 30 MB. */
const IDLE = 2;
/** Google ends a script after six minutes, the person's included. */
const PATIENCE_MS = 360_000;
/** The runtime counts modelled time: a loop that calls no service, or catches whatever a call throws, would keep its turn for ever. */
const ENDLESS_MS = 360_000;
/** What is still running then is cut off, as a killed process would be. */
const GRACE_MS = 3000;

export function makeExecutor(place: ThreadPlace & { patienceMs?: number; endlessMs?: number }): Executor {
  const turns = makeTurns(RUNNING);
  const threads = makeThreads(place);
  const questions = makeQuestions(turns, place.patienceMs ?? PATIENCE_MS);
  const endlessMs = place.endlessMs ?? ENDLESS_MS;
  const jobs = new Set<Promise<unknown>>();
  let callable: readonly string[] | null = null;

  const perform = async (job: Job, listener: Listener): Promise<unknown> => {
    await turns.take();
    const thread = threads.take();
    const watch = makeWatch(
      endlessMs,
      () => void thread.end(new Error('Tập lệnh chạy mãi không xong nên đã bị dừng.')),
    );
    const onQuestion = (asked: Asked): Promise<Reply> => watch.pause(questions.put(asked, listener));
    try {
      return await thread.perform(job, { ...listener, onQuestion });
    } finally {
      watch.stop();
      threads.rest(thread);
      turns.give();
    }
  };
  return {
    perform: async <K extends Job['kind']>(job: Extract<Job, { kind: K }>, listener: Listener = {}) => {
      const done = perform(job, listener);
      jobs.add(done);
      try {
        return (await done) as Outcomes[K];
      } finally {
        jobs.delete(done);
      }
    },
    callable: () => {
      callable ??= declaredFunctions(readFileSync(place.bundle, 'utf8'));
      return callable;
    },
    close: async () => {
      turns.shut();
      questions.close();
      await Promise.race([Promise.allSettled(jobs), sleep(GRACE_MS, undefined, { ref: false })]);
      await threads.end();
    },
  };
}

/** Those that rest, for the next job, and those that work. */
function makeThreads(place: ThreadPlace): { take(): Thread; rest(thread: Thread): void; end(): Promise<void> } {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  return {
    take: () => {
      const rested = idle.splice(0).filter((thread) => thread.alive());
      const thread = rested.pop() ?? startThread(place);
      all.add(thread);
      idle.push(...rested);
      return thread;
    },
    rest: (thread) => {
      if (thread.alive() && idle.length < IDLE) idle.push(thread);
      else {
        all.delete(thread);
        void thread.end();
      }
    },
    end: async () => void (await Promise.all([...all].map((thread) => thread.end()))),
  };
}

/** Calls `over` when a script has run for so long; while a person thinks, it does not run. */
function makeWatch(ms: number, over: () => void): { pause<T>(pause: Promise<T>): Promise<T>; stop(): void } {
  let timer = setTimeout(over, ms).unref();
  let left = ms;
  let since = performance.now();
  return {
    pause: async (pause) => {
      clearTimeout(timer);
      left -= performance.now() - since;
      try {
        return await pause;
      } finally {
        since = performance.now();
        timer = setTimeout(over, left).unref();
      }
    },
    stop: () => clearTimeout(timer),
  };
}

/** Each is answered once: by the person, or as closed when the person has gone or thinks too long. */
function makeQuestions(
  turns: Turns,
  patienceMs: number,
): { put(asked: Asked, to: Listener): Promise<Reply>; close(): void } {
  const open = new Set<AbortController>();
  let closed = false;

  const put = async (asked: Asked, { onQuestion }: Listener): Promise<Reply> => {
    if (!onQuestion || closed) return CLOSED;
    const over = new AbortController();
    open.add(over);
    const [oldest] = open;
    if (open.size > ASKING) oldest?.abort();
    const timer = setTimeout(() => over.abort(), patienceMs);
    turns.give();
    try {
      const nobody = new Promise<Reply>((resolve) => over.signal.addEventListener('abort', () => resolve(CLOSED)));
      return await Promise.race([onQuestion(asked, over.signal), nobody]);
    } finally {
      turns.takeAtOnce();
      clearTimeout(timer);
      open.delete(over);
    }
  };
  return {
    put,
    close: () => {
      closed = true;
      for (const over of open) over.abort();
    },
  };
}
