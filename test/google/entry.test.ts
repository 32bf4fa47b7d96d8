/** How a run begins: what it knew before it had the lock is not what holds. */
import { expect, test } from 'vitest';
import { value } from '../local/stage.ts';
import { part } from './stage.ts';

const SOURCE = `
import { alone } from './src/google/entry.ts';
import { makeInstallation } from './src/google/installation.ts';
const store = () => PropertiesService.getDocumentProperties();
export const waited = () => {
  store().setProperty('claims', 'before');
  const installation = makeInstallation(() => '');
  const before = installation.read().claims;
  const lock = { alone: (work) => { store().setProperty('claims', 'another run'); return work(); } };
  return [before, alone({ ports: { lock, installation } }, () => installation.read().claims)];
};
`;

test('a run that waited for the lock sees what the other has claimed', () => {
  expect(value(part(SOURCE), 'App.waited')).toEqual(['before', 'another run']);
});
