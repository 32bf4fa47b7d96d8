/** What scripts/build.ts bundles to .build/tonghop.mjs: the one place where the command line meets the runtime. */
// First: a laptop in another zone must not shift a day.
import './zone.ts';
import { fileURLToPath } from 'node:url';
import { nodeIo } from './cli/io.ts';
import { main } from './cli/main.ts';
import { createWorkspace, openWorkspace } from './workspace.ts';

// Relative to the built file, which lies in .build beside dist.
const root = fileURLToPath(new URL('..', import.meta.url));
const built = (name: string): URL => new URL(`../.build/${name}`, import.meta.url);
const bundle = fileURLToPath(new URL('../dist/Code.js', import.meta.url));

process.exitCode = await main(process.argv.slice(2), nodeIo(), {
  root,
  // Whole seconds: nobody wants to read a workspace's first instant with milliseconds.
  wallClock: () => Math.floor(Date.now() / 1000) * 1000,
  create: (dir, now, durable) => createWorkspace(dir, { now, bundle, durable }),
  open: (dir) => openWorkspace(dir, { bundle }),
  serve: async (dir, workspace, port) => {
    // Loaded only here: no other command needs a server.
    const { serveWorkspace } = await import('./web/serve.ts');
    return serveWorkspace(
      { dir, bundle, worker: built('worker.mjs'), pages: fileURLToPath(built('pages')) },
      workspace,
      port,
    );
  },
});
