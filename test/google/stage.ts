/** A part of src/google as a script of its own, run by the runtime as the whole product would be. */
import { buildSync } from 'esbuild';
import type { CreateOptions } from '../../local/workspace.ts';
import { create } from '../local/stage.ts';
import { root } from '../rules/sources.ts';

/** `source` exports what the test calls as `App.x`. */
export function part(source: string, options: Partial<CreateOptions> = {}): ReturnType<typeof create> {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    charset: 'utf8',
  });
  return create(outputFiles[0]?.text ?? '', options);
}
