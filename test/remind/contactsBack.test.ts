/** The ledger read back: what each mail was, requests to bodies that are asked among them. */
import { expect, test } from 'vitest';
import type { ContactKind } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { contactsFromLedger } from '../../src/flows/remind/contactsBack.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { mailKindLabel, mailStatusLabels } from '../../src/texts/labels.ts';
import * as stage from './officeStage.ts';

const kinds = ['open', 'before', 'due', 'missing'] as const satisfies readonly ContactKind[];

test.each(['yeuCau', 'deNghi'] as const)('%s: each mail is what it was', (tone) => {
  const type = tone === 'deNghi' ? 'mttq' : 'thon';
  const state = stage.stateOf(campaign, [stage.unit(campaign, { code: 'X1', type, name: 'Mẫu', tone })]);
  const rows = kinds.map((kind, i) => ({
    row: i + 3,
    cells: {
      key: `${kind}/X1/main@${i}`,
      at: new Date(i),
      kind: mailKindLabel(kind, tone),
      unit: 'X1',
      period: 'main',
      to: 'x1@mau.example',
      status: mailStatusLabels.sent,
    },
  }));
  contactsFromLedger({ ports: { book: { rows: () => rows } } } as unknown as Desk, state);
  expect(state.units[0]?.contacts?.map((c) => c.kind)).toEqual(kinds);
});

test('a request whose key somebody has overwritten is no contact', () => {
  const state = stage.stateOf(campaign, [
    stage.unit(campaign, { code: 'X1', type: 'mttq', name: 'Mẫu', tone: 'deNghi' }),
  ]);
  const cells = {
    key: 'abc',
    at: new Date(1),
    kind: mailKindLabel('due', 'deNghi'),
    unit: 'X1',
    status: mailStatusLabels.sent,
  };
  contactsFromLedger({ ports: { book: { rows: () => [{ row: 3, cells }] } } } as unknown as Desk, state);
  expect(state.units[0]?.contacts ?? []).toEqual([]);
});
