/** The bundle that Google would get, as text and as syntax. */
import { readFileSync } from 'node:fs';
import ts from 'ts5';
import { bundle, root } from '../support/tonghop.ts';

export { bundle, root };
export const code = readFileSync(bundle, 'utf8');
export const tree = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
