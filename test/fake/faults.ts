/** Faults that a test plans for requests to come. */
import type { Answer } from './answer.ts';

export interface Rule {
  /** Which of the requests that match from now on, from 1; 1 unless said otherwise. Those of children (clasp) count, too. */
  nth?: number;
  /** For so many matching requests in a row; 1 unless said otherwise. */
  times?: number;
  /** A method by its id, 'drive.files.create', or several by a pattern; 'oauth2.token' is the token endpoint. All requests without it. */
  method?: string | RegExp;
  /** Answered with this and nothing done. */
  status?: number;
  /** 'rateLimitExceeded', 'userRateLimitExceeded', 'insufficientPermissions' …; a usual one for the status without it. */
  reason?: string;
  message?: string;
  /** The header Retry-After, in seconds. */
  retryAfter?: number;
  /** Answered with this and nothing done: what is between here and Google, a sign-in page of a hotel, answers anything. */
  answer?: Answer;
  /** The connection breaks before anything is done, or after it was done and instead of the answer. */
  broken?: 'before' | 'after';
  /** The access token of the request is over: 401 now and whenever it comes again. */
  expired?: boolean;
  /** SIGKILL for the whole process group of every script that is running, before or after what was asked is done. */
  kill?: 'before' | 'after';
}

interface Planned extends Rule {
  seen: number;
}

export interface Plan {
  add(rule: Rule): void;
  /** The rule that is for this request, if there is one. Counts it for all. */
  take(method: string): Rule | null;
  clear(): void;
}

export function newPlan(): Plan {
  let rules: Planned[] = [];
  const matches = ({ method }: Rule, id: string): boolean =>
    method === undefined || (typeof method === 'string' ? method === id : method.test(id));
  return {
    add: (rule) => void rules.push({ ...rule, seen: 0 }),
    take(id) {
      let taken: Rule | null = null;
      for (const rule of rules) {
        if (!matches(rule, id)) continue;
        rule.seen += 1;
        const from = rule.nth ?? 1;
        if (rule.seen >= from && rule.seen < from + (rule.times ?? 1)) taken ??= rule;
      }
      return taken;
    },
    clear() {
      rules = [];
    },
  };
}
