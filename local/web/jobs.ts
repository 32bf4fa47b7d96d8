/** What the server lets a worker do with the workspace, and what comes back. */
import type { Question, Reply, Shown } from '../views/script.types.ts';
import type { Fired, Respondent, Response, UserEdit, Workspace } from '../workspace.types.ts';

export type Job =
  | { kind: 'run'; path: string; args: unknown[]; recorded?: boolean; trigger?: string }
  | { kind: 'edit'; edit: UserEdit }
  | { kind: 'respond'; respondent: Respondent }
  | { kind: 'clock'; to: number };

export interface Outcomes {
  run: Fired;
  edit: Fired[];
  respond: Response;
  clock: Fired[];
}

/** A question that no number was given to yet. */
export type Asked = Omit<Question, 'id'>;

export interface Listener {
  onShown?(shown: Shown): void;
  /** The script waits until it is answered; `over` is aborted when it waits no longer. No answer, or none in time: it was closed. */
  onQuestion?(question: Asked, over: AbortSignal): Promise<Reply>;
}

/** From a worker to the server. */
export type FromWorker = { shown: Shown } | { question: Asked } | { outcome: unknown } | { failure: string };

export interface ToWorker {
  job: Job;
}

export interface WorkerData {
  dir: string;
  bundle: string;
  /** Where an answer to a question is put: state, length, then UTF-8. */
  answer: SharedArrayBuffer;
}

export function carryOut(workspace: Workspace, job: Job): Outcomes[Job['kind']] {
  switch (job.kind) {
    case 'run':
      return workspace.run(job.path, job.args, { recorded: job.recorded, trigger: job.trigger });
    case 'edit':
      return workspace.edit(job.edit);
    case 'respond':
      return workspace.respond(job.respondent);
    case 'clock':
      return workspace.moveClock(job.to);
  }
}
