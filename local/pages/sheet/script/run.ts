/** Starts a script function and hears what it shows and asks, until it has ended. */
import type { Ran, Reply, RunEvent, RunRequest } from '../../../views/script.types.ts';
import { post, postForLines } from '../../shell/api.ts';
import { words } from './words.ts';

export type Heard = Exclude<RunEvent, { ran: Ran }>;

/** Comes to an outcome in any case; a server that could not be reached is one of them. */
export async function runScript(request: RunRequest, hear: (event: Heard) => void, signal?: AbortSignal): Promise<Ran> {
  const outcome: Ran = { function: request.function, trigger: 'run', at: 0, value: null, error: words.cutOff };
  const take = (event: RunEvent): void => {
    if ('ran' in event) Object.assign(outcome, event.ran);
    else hear(event);
  };
  try {
    await postForLines('/api/run', request, take, signal);
  } catch (error) {
    outcome.error = (error as Error).message;
  }
  return outcome;
}

export const replyTo = (question: number, reply: Reply): Promise<unknown> => post('/api/answer', { question, reply });
