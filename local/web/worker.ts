/**
 * The thread in which scripts run: the server stays awake while one takes seconds, and a script that asks something stands still
 * until it is answered, as at Google. Bundled to .build/worker.mjs.
 */
import '../zone.ts';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from '../views/script.types.ts';
import { openWorkspace } from '../workspace.ts';
import { waitForReply } from './answer.ts';
import { type Asked, carryOut, type FromWorker, type ToWorker, type WorkerData } from './jobs.ts';

const { dir, bundle, answer } = workerData as WorkerData;
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

function ask(question: Asked): Reply {
  tell({ question });
  return waitForReply(answer);
}

const workspace = openWorkspace(dir, { bundle, screen: { ask, show: (shown) => tell({ shown }) } });

parentPort?.on('message', ({ job }: ToWorker) => {
  try {
    tell({ outcome: carryOut(workspace, job) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
});
