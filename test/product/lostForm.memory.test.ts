/** Set-up run by hand before the dispatcher has put deleted tabs back: it rebuilds them first, and blanks nothing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { inFile, properties, released, tabs } from '../migration/stage.ts';
import { Desk } from '../support/tonghop.ts';
import { answer } from './answers.ts';
import {
  copyOf,
  deleteTab,
  former,
  mails,
  mortally,
  remembered,
  rowsOf,
  run,
  settingsOf,
  setUp,
  totals,
  unitsOf,
  wait,
} from './lostForm.stage.ts';

const memory = 'Số liệu hiện hành';
const history = 'BC Thôn, tổ dân phố';

let present: Desk;
let older: Desk;
beforeAll(async () => {
  older = released(1);
  present = await new Desk().init('an-khanh', { coordinatorName: 'Nguyễn Mẫu', 'unitReport.attach': 'không' });
  await present.submit(answer('TH01'), answer('TH02', { 'area.households': 356 }));
  wait(present, 31);
});

describe.each(['data 1', 'data 2'])('%s', (version) => {
  const from = (): Desk => copyOf(version === 'data 1' ? older : present);

  test('units, settings, answers and figures are what they were; the dialog opens', async () => {
    const desk = from();
    const before = [unitsOf(desk), settingsOf(desk), rowsOf(desk, 'Danh mục đơn vị'), await totals(desk)];
    const sent = mails(desk);
    deleteTab(desk, memory);
    expect(run(desk, former, 'App.openSetUp').error).toBeNull();
    expect(inFile(desk, (_, store) => store.shown().at(-1)?.text ?? '')).toContain('value="an-khanh" selected');
    setUp(desk);
    expect([unitsOf(desk), settingsOf(desk), rowsOf(desk, 'Danh mục đơn vị'), await totals(desk)]).toEqual(before);
    expect(mails(desk)).toEqual(sent);
    expect(tabs(desk).filter(({ name }) => name === memory)).toHaveLength(1);
    expect(properties(desk).dataVersion).toBe('2');
  });

  test('what is typed into the dialog still holds', () => {
    const desk = from();
    deleteTab(desk, memory);
    setUp(desk, { settings: { coordinatorName: 'Trần Mẫu' } });
    expect(settingsOf(desk).coordinatorName).toBe('Trần Mẫu');
  });

  test('a history tab that was deleted with it comes back, too', () => {
    const desk = from();
    const rows = rowsOf(desk, history).length;
    deleteTab(desk, memory);
    deleteTab(desk, history);
    setUp(desk);
    expect(rows).toBeGreaterThan(3);
    expect(rowsOf(desk, history).length).toBeGreaterThan(3);
  });
});

test('killed on the way and run again: the same end', () => {
  const ended = (desk: Desk): unknown => [remembered(desk), rowsOf(desk, 'Danh mục đơn vị'), rowsOf(desk, 'Cấu hình')];
  const prepare = (): Desk => {
    const desk = copyOf(present);
    deleteTab(desk, memory);
    return desk;
  };
  const { whole, ends } = mortally(prepare, {}, former, ended, {
    stride: 300,
    kept: /Properties\.setProperties|SpreadsheetApp\.flush|insertSheet/,
  });
  for (const [at, end] of ends) expect(end, `killed before call ${at}`).toEqual(whole);
});
