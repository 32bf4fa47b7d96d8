/** Questions that scripts wait with, and the replies that browsers send. */
import type { Question, Reply } from '../views/script.types.ts';
import { CLOSED } from './answer.ts';
import type { Asked } from './jobs.ts';

export interface Questions {
  /** Tells the question to whoever started the script, and waits. */
  pose(asked: Asked, tell: (question: Question) => void, over: AbortSignal): Promise<Reply>;
  /** False where no such question waits any more. */
  reply(id: number, reply: Reply): boolean;
}

export function makeQuestions(): Questions {
  const waiting = new Map<number, { buttons: readonly string[]; settle(reply: Reply): void }>();
  let last = 0;
  return {
    pose: (asked, tell, over) =>
      new Promise((resolve) => {
        if (over.aborted) return resolve(CLOSED);
        last += 1;
        const id = last;
        const settle = (reply: Reply): void => {
          waiting.delete(id);
          resolve(reply);
        };
        waiting.set(id, { buttons: asked.buttons, settle });
        over.addEventListener('abort', () => settle(CLOSED), { once: true });
        tell({ id, ...asked });
      }),
    reply: (id, reply) => {
      const question = waiting.get(id);
      if (!question) return false;
      question.settle(question.buttons.includes(reply.button) ? reply : { ...CLOSED, text: reply.text });
      return true;
    },
  };
}
