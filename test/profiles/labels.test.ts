import { expect, test } from 'vitest';
import type { Campaign } from '../../src/core/campaign.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import { questions } from './questions.ts';

/** Contract with outside tools (design.md): the answers that a row of `submit` may hold. */
const choices: Record<string, string[]> = {
  'area.team': ['Đã thành lập', 'Chưa thành lập'],
  'congAn.meeting': ['Có', 'Không'],
  'school.done': ['Đã triển khai', 'Chưa triển khai'],
  'enterprise.support': ['Đã bố trí', 'Chưa bố trí'],
  'enterprise.posted': ['Đã dán', 'Chưa dán'],
  'union.group': ['Đảng viên', 'Hội viên', 'Đoàn viên'],
};

const fieldsOf = (campaign: Campaign) => campaign.sections.flatMap((s) => s.fields);

test.each([anKhanh, haiDuong])('$id asks the questions of texts-vi 1.2, in their order and words', (campaign) => {
  expect(fieldsOf(campaign).map((f) => [f.code, f.label])).toEqual(questions.map(([code, label]) => [code, label]));
});

test.each(questions)('%s has its help', (code, _label, help) => {
  const field = fieldsOf(anKhanh).find((f) => f.code === code);
  const shown = field?.help ?? field?.choices?.join(' / ') ?? '-';
  expect(shown).toBe(help);
});

test.each([
  [anKhanh, ['có']],
  [haiDuong, ['có', 'theo hồ sơ phường']],
] as const)('$id requires what its order requires', (campaign, required) => {
  const asked = questions
    .filter(([, , , when]) => (required as readonly string[]).includes(when))
    .map(([code]) => code);
  const found = fieldsOf(campaign).filter((f) => f.required);
  expect(found.map((f) => f.code)).toEqual(asked);
});

test('questions required «khi …» are rules', () => {
  const conditional = questions.filter(([, , , when]) => when.startsWith('khi')).map(([code]) => code);
  const rules = anKhanh.sections.flatMap((s) => s.rules);
  expect(rules.flatMap((r) => (r.kind === 'needs' ? r.needs : []))).toEqual(conditional);
});

test('choices are literally those of the contract', () => {
  const found = fieldsOf(anKhanh).filter((f) => f.choices);
  expect(Object.fromEntries(found.map((f) => [f.code, f.choices]))).toEqual(choices);
});

test('all Vietnamese is composed (NFC) and free of stray spaces', () => {
  for (const text of JSON.stringify([anKhanh, haiDuong]).split('"')) {
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/ {2}|\u00a0|[\u0300-\u036f]/);
  }
});
