/** What may be typed of a promise and an extension, cell by cell. */
import { describe, expect, test } from 'vitest';
import {
  type AgreementScope,
  agreementAgain,
  readAgreement,
  reasonKept,
  sameAgreement,
  type Typed,
  withAgreement,
} from '../../src/core/remind/agreement.ts';
import type { Agreement } from '../../src/core/state.ts';

const scope: AgreementScope = { today: '2026-05-26', due: '2026-05-25' };
const plain = (agreement: Agreement): unknown => JSON.parse(JSON.stringify(agreement));

const right: [string, Agreement, Typed, Agreement][] = [
  ['a promise', {}, { promised: '27/05/2026' }, { promised: '2026-05-27' }],
  ['a promise for today', {}, { promised: '26/5/2026' }, { promised: '2026-05-26' }],
  ['day and month', {}, { promised: '5/6' }, { promised: '2026-06-05' }],
  ['spaces', {}, { promised: ' 5/6/2026 ' }, { promised: '2026-06-05' }],
  ['ISO', {}, { promised: '2026-06-05' }, { promised: '2026-06-05' }],
  ['an extension', {}, { extendedTo: '28/5/2026' }, { extendedTo: '2026-05-28', extendedOn: '2026-05-26' }],
  ['one for a day that has been', {}, { extendedTo: '26/5' }, { extendedTo: '2026-05-26', extendedOn: '2026-05-26' }],
  ['a reason', {}, { agreedReason: '  mất  điện ' }, { reason: 'mất điện' }],
  ['a formula is a sentence', {}, { agreedReason: '=1+1' }, { reason: '=1+1' }],
  ['cleared', { promised: '2026-05-27' }, { promised: ' ' }, {}],
  ['cleared extension', { extendedTo: '2026-05-28', extendedOn: '2026-05-26' }, { extendedTo: '' }, {}],
  [
    'what stands is right on any day',
    { promised: '2026-05-20' },
    { promised: '20/5/2026' },
    { promised: '2026-05-20' },
  ],
  [
    'the same extension keeps its day',
    { extendedTo: '2026-05-28', extendedOn: '2026-05-22' },
    { extendedTo: '28/5/2026', promised: '27/5/2026' },
    { promised: '2026-05-27', extendedTo: '2026-05-28', extendedOn: '2026-05-22' },
  ],
  ['what was wrong is put right', { marked: ['promised'] }, { promised: '' }, {}],
  ['other marks stay', { marked: ['promised'] }, { extendedTo: '' }, { marked: ['promised'] }],
];

test.each(right)('right: %s', (_, last, typed, wanted) => {
  const { agreement, faults } = readAgreement(last, typed, scope);
  expect([plain(agreement), faults]).toEqual([wanted, []]);
});

const wrong: [string, Typed, string, AgreementScope?][] = [
  ['text', { promised: 'mai' }, 'notDate'],
  ['a day that does not exist', { promised: '31/6/2026' }, 'notDate'],
  ['month first', { promised: '05/31/2026' }, 'notDate'],
  ['a number', { extendedTo: '46170' }, 'notDate'],
  ['the past', { promised: '25/5/2026' }, 'pastDay'],
  ['an extension to the last day itself', { extendedTo: '25/5/2026' }, 'notLater'],
  ['an extension before it', { extendedTo: '24/5/2026' }, 'notLater'],
  ['nothing to extend', { extendedTo: '28/5/2026' }, 'noDeadline', { ...scope, due: null }],
  ['a letter', { agreedReason: 'a'.repeat(reasonKept + 1) }, 'longReason'],
];

test.each(wrong)('wrong: %s', (_, typed, fault, at = scope) => {
  const last: Agreement = {
    promised: '2026-05-29',
    extendedTo: '2026-05-30',
    extendedOn: '2026-05-23',
    reason: 'bão',
  };
  const { agreement, faults } = readAgreement(last, typed, at);
  const [column] = Object.keys(typed);
  expect(faults).toMatchObject([{ column, fault }]);
  expect(plain(agreement)).toEqual({ ...last, marked: [column] });
});

test('one wrong cell costs only itself', () => {
  const { agreement, faults } = readAgreement({}, { promised: 'mai', extendedTo: '28/5', agreedReason: 'bão' }, scope);
  expect(faults).toHaveLength(1);
  expect(plain(agreement)).toMatchObject({ extendedTo: '2026-05-28', reason: 'bão', marked: ['promised'] });
});

describe('what is kept', () => {
  test('nothing of a period without an agreement', () => {
    const one = withAgreement(undefined, 'main', { promised: '2026-05-27' });
    const two = withAgreement(one, '20260520', { reason: 'bão' });
    expect(two).toEqual({ main: { promised: '2026-05-27' }, '20260520': { reason: 'bão' } });
    expect(withAgreement(two, 'main', { promised: undefined })).toEqual({ '20260520': { reason: 'bão' } });
    expect(withAgreement(one, 'main', {})).toBeUndefined();
  });

  test('the order of keys is no difference', () => {
    expect(sameAgreement({ promised: '1', reason: 'a' }, { reason: 'a', promised: '1' })).toBe(true);
    expect(sameAgreement({}, { marked: ['promised'] })).toBe(false);
  });

  test('read back: a promise that has passed stands, an extension no longer knows its day', () => {
    const typed = { promised: '20/5/2026', extendedTo: '28/5/2026', agreedReason: 'bão' };
    expect(plain(agreementAgain(typed, scope))).toEqual({
      promised: '2026-05-20',
      extendedTo: '2026-05-28',
      extendedOn: '2026-05-26',
      reason: 'bão',
    });
    expect(agreementAgain(typed, { ...scope, today: '2026-06-02' }).extendedOn).toBe('2026-05-28');
    expect(plain(agreementAgain({ promised: 'mai', extendedTo: '20/5/2026' }, scope))).toEqual({
      marked: ['promised', 'extendedTo'],
    });
  });
});
