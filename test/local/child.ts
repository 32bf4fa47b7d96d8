/** A second process on the same workspace: runs a function some times; stops for ever before the call named last. */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../../local/workspace.ts';

const [dir = '', bundle = '', path = '', times = '1', stopBefore = ''] = process.argv.slice(2);

const workspace = openWorkspace(dir, {
  bundle,
  onCall: (_n, member) => {
    if (member !== stopBefore) return;
    writeSync(1, 'stopped\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
for (let i = 0; i < Number(times); i++) {
  const { error } = workspace.run(path);
  if (error !== null) throw new Error(error);
}
workspace.close();
