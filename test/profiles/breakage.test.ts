import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type {
  Advice,
  Campaign,
  CompareRule,
  Field,
  Indicator,
  NeedsRule,
  ReportPlan,
  Saying,
  Section,
  Setting,
  UnitType,
} from '../../src/core/campaign.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';

const sectionOf = (c: Campaign, code: string) => c.sections.find((s) => s.code === code) as Section;
const fieldOf = (c: Campaign, code: string) =>
  c.sections.flatMap((s) => s.fields).find((f) => f.code === code) as Field;
const indicatorOf = (c: Campaign, id: string) => c.indicators.find((i) => i.id === id) as Indicator;
const settingOf = (c: Campaign, key: string) => c.settings.find((s) => s.key === key) as Setting;
const typeOf = (c: Campaign, code: string) => c.unitTypes.find((t) => t.code === code) as UnitType;
const ruleOf = (c: Campaign, section: string, kind: string) => sectionOf(c, section).rules.find((r) => r.kind === kind);

const sayOf = (c: Campaign, id: string) => indicatorOf(c, id).say as NonNullable<Indicator['say']>;
const planOf = (c: Campaign) => c.report as ReportPlan;
const saying = (c: Campaign, said: Saying) => planOf(c).parts[0]?.clauses[0]?.says.push(said);

/** What is said of the campaign after one change. */
function broken(change: (c: Campaign) => void): string[] {
  const copy = structuredClone(campaign);
  change(copy);
  return checkCampaign(copy);
}

type Case = [message: string, change: (c: Campaign) => void];

describe('the shape of each part', () => {
  test.each<Case>([
    ['area.loggedIn.kind: Invalid option', (c) => Object.assign(fieldOf(c, 'area.loggedIn'), { kind: 'number' })],
    ['area.loggedIn.label: must not be blank', (c) => Object.assign(fieldOf(c, 'area.loggedIn'), { label: ' ' })],
    [
      'area.loggedIn: Unrecognized key: "requierd"',
      (c) => Object.assign(fieldOf(c, 'area.loggedIn'), { requierd: true }),
    ],
    ['area.title: Too big', (c) => Object.assign(sectionOf(c, 'area'), { title: 'x'.repeat(32) })],
    ['area.title: must be usable as a tab name', (c) => Object.assign(sectionOf(c, 'area'), { title: 'a/b' })],
    [
      'CT01.target.percent: Too small',
      (c) => Object.assign(indicatorOf(c, 'CT01'), { target: { op: '>', percent: 0 } }),
    ],
    ['thon.tone: Invalid option', (c) => Object.assign(typeOf(c, 'thon'), { tone: 'order' })],
    ['unitDue.kind: Invalid option', (c) => Object.assign(settingOf(c, 'unitDue'), { kind: 'day' })],
    ['CT01.say: Unrecognized key: "done"', (c) => Object.assign(sayOf(c, 'CT01'), { done: 'Đạt' })],
    [
      'report.parts.0.clauses.0.says.0.kind: Invalid discriminator value',
      (c) => Object.assign(planOf(c).parts[0]?.clauses[0]?.says[0] ?? {}, { kind: 'x' }),
    ],
    ['recipients: Invalid input', (c) => Object.assign(c, { recipients: null })],
  ])('%s', (message, change) => {
    expect(broken(change).join('\n')).toContain(message);
  });

  test('not a campaign at all', () => {
    expect(checkCampaign(null).join()).toMatch(/^campaign: Invalid input/);
  });
});

describe('what the parts must agree on', () => {
  test.each<Case>([
    ['area.loggedIn: field code stands twice', (c) => (fieldOf(c, 'area.activated').code = 'area.loggedIn')],
    ['Công an: section title stands twice', (c) => (sectionOf(c, 'area').title = 'Công an')],
    ['thon: unit type stands twice', (c) => (typeOf(c, 'tdp').code = 'thon')],
    ['cityDue: setting stands twice', (c) => (settingOf(c, 'unitDue').key = 'cityDue')],
    ['unitDue: this setting is missing', (c) => (settingOf(c, 'unitDue').key = 'due')],
    ['areaUnit: this word is missing', (c) => delete c.words.areaUnit],
    ['CT01 (thon): indicator of a unit type stands twice', (c) => (indicatorOf(c, 'CT02').id = 'CT01')],
    ['support.scope: stands in section area', (c) => sectionOf(c, 'area').fields.push(fieldOf(c, 'support.scope'))],
    ['area.households: mode is for int, and each int has one', (c) => delete fieldOf(c, 'area.households').mode],
    ['area.team: choices are for choice, and each choice has them', (c) => delete fieldOf(c, 'area.team').choices],
    ["area.team: choice 'Có' stands twice", (c) => (fieldOf(c, 'area.team').choices = ['Có', 'Có'])],
    ['area.teamDoc: registry and noun are for int', (c) => (fieldOf(c, 'area.teamDoc').noun = 'người')],
    ['congAn: a daily section needs one day key', (c) => delete fieldOf(c, 'congAn.date').key],
    ['congAn: a daily section needs one day key', (c) => (fieldOf(c, 'congAn.date').key = 'week')],
    ['ttDvsnc: a once section needs no dated key', (c) => (sectionOf(c, 'ttDvsnc').frequency = 'once')],
    ['union.smartphone: a group key is a choice', (c) => (fieldOf(c, 'union.smartphone').key = 'group')],
    ['congAn.date: a key must be required', (c) => (fieldOf(c, 'congAn.date').required = false)],
    [
      'office: roster: office.plan is not of kind int',
      (c) => (sectionOf(c, 'office').roster = { count: 'office.plan' }),
    ],
    ['lead: no unit type answers this section', (c) => (typeOf(c, 'vhxh').section = 'office')],
    ['thon: no section areas', (c) => (typeOf(c, 'thon').section = 'areas')],
    ['truong: expected: false is for daily', (c) => (typeOf(c, 'truong').expected = false)],
    [
      'E-RATE-01: no field area.houses here',
      (c) => ((ruleOf(c, 'area', 'compare') as CompareRule).right = ['area.houses']),
    ],
    [
      'E-RATE-01: area.team is not of kind int',
      (c) => ((ruleOf(c, 'area', 'compare') as CompareRule).left = ['area.team']),
    ],
    [
      "E-TEAM-01: area.team has no choice 'Có'",
      (c) => {
        (ruleOf(c, 'area', 'needs') as NeedsRule).when = { field: 'area.team', is: 'Có' };
      },
    ],
    [
      'E-TEAM-01: area.households is required anyway',
      (c) => {
        (ruleOf(c, 'area', 'needs') as NeedsRule).needs.push('area.households');
      },
    ],
    ['CT01: no section areas', (c) => indicatorOf(c, 'CT01').sections.push('areas')],
    ['CT12: no unit type truong here', (c) => (indicatorOf(c, 'CT12').unitTypes = ['truong'])],
    ['CT01: no field office.staff here', (c) => (indicatorOf(c, 'CT01').den = ['office.staff'])],
    ["CT04: area.team has no choice 'Có'", (c) => (indicatorOf(c, 'CT04').num = { field: 'area.team', is: 'Có' })],
    ['CT07: a target needs a denominator', (c) => (indicatorOf(c, 'CT07').target = { op: '>=', percent: 100 })],
    ['CT12.eligible: denLess without den', (c) => delete indicatorOf(c, 'CT12.eligible').den],
    ['CT04: does not count units', (c) => (indicatorOf(c, 'CT04').num = ['area.households'])],
    ['CT11: rollup area over units that are not areas', (c) => (indicatorOf(c, 'CT11').rollup = 'area')],
    ['CT11: rollup series over a section asked once', (c) => (indicatorOf(c, 'CT11').rollup = 'series')],
    ['CT10: entries of one id differ in name', (c) => (indicatorOf(c, 'CT10').name = 'Tỷ lệ')],
    ["unitDue: default '05/06/2026' is not in its stored form", (c) => (settingOf(c, 'unitDue').value = '05/06/2026')],
    ["unitDue: default 'sau' is no date", (c) => (settingOf(c, 'unitDue').value = 'sau')],
    ["mailReserve: default '1,5' is no int", (c) => (settingOf(c, 'mailReserve').value = '1,5')],
    ["rosterMode: default 'central' is no choice", (c) => (settingOf(c, 'rosterMode').value = 'central')],
    ["remindersOn: default 'bật' is no yesNo", (c) => (settingOf(c, 'remindersOn').value = 'bật')],
    ["coordinatorEmail: default 'vhxh' is no email", (c) => (settingOf(c, 'coordinatorEmail').value = 'vhxh')],
    ['rosterMode: choices are for choice', (c) => delete settingOf(c, 'rosterMode').choices],
    ['communeFull: differs from the word of this name', (c) => (settingOf(c, 'communeFull').value = 'xã An Lão')],
    ['appName.official: differs from the word', (c) => (settingOf(c, 'appName.official').value = 'Công dân số')],
    ['area.smartphone: no word for {{areaName}}', (c) => (fieldOf(c, 'area.smartphone').help = 'Theo {{areaName}}')],
    ['recipients: no word for {{ward}}', (c) => c.recipients.consolidated.push('UBND {{ward}}')],
    ['CT01.say.met: no value for {{done}}', (c) => (sayOf(c, 'CT01').met = 'Đạt {{done}}')],
    ['CT01: is counted in no group to be named', (c) => (sayOf(c, 'CT01').met = '{{groupName}} đạt')],
    ['report: no value for {{name}}', (c) => (planOf(c).subject = 'kết quả {{name}}')],
    ['report: no value for {{belowTargetList}}', (c) => (planOf(c).abstract = '{{belowTargetList}}')],
    ['report: no value for {{rate}}', (c) => ((planOf(c).actions[0] as Advice).text = 'Đạt {{rate}}')],
    ['report: no value for {{CT10.num}}', (c) => saying(c, { kind: 'figures', needs: ['CT01'], text: '{{CT10.num}}' })],
    [
      'report: no value for {{HD02.rate}}',
      (c) => saying(c, { kind: 'figures', needs: ['HD02'], text: '{{HD02.rate}}' }),
    ],
    ['report: nothing reports CT10', (c) => saying(c, { kind: 'figures', needs: ['CT10'], text: 'Có.' })],
    ['report: no indicator CT99', (c) => saying(c, { kind: 'indicator', id: 'CT99' })],
    ['report: no indicator CT98', (c) => (planOf(c).daily = { indicators: ['CT98'] })],
    ['report: no indicator CT97', (c) => ((planOf(c).actions[0] as Advice).when = { below: ['CT97'] })],
    ['report: no setting perWeek', (c) => (planOf(c).weekly = { indicator: 'HD01', floor: 'perWeek' })],
    ['report: CT01 has not one heading for each column', (c) => planOf(c).areas[0]?.headings.pop()],
    ["thon: 'Thôn {{unitName}}' must hold no placeholder", (c) => (typeOf(c, 'thon').name = 'Thôn {{unitName}}')],
  ])('%s', (message, change) => {
    expect(broken(change).join('\n')).toContain(message);
  });

  test('a sound change is not complained of', () => {
    expect(broken((c) => (settingOf(c, 'unitDue').value = '2026-05-25'))).toEqual([]);
  });
});
