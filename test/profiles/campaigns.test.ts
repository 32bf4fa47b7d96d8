import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type { Campaign } from '../../src/core/campaign.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';

const both = [anKhanh, haiDuong];
const setting = (campaign: Campaign, key: string): string | undefined =>
  campaign.settings.find((s) => s.key === key)?.value;

describe.each(both)('$id', (campaign) => {
  test('passes its checks', () => {
    expect(checkCampaign(campaign)).toEqual([]);
  });

  test('names no person and no telephone number (domain A.6 C11)', () => {
    const personal = [
      'coordinatorName',
      'coordinatorEmail',
      'coordinatorPhone',
      'leaderName',
      'leaderEmail',
      'signerName',
    ];
    expect(personal.map((key) => setting(campaign, key))).toEqual(personal.map(() => ''));
    const phone = /(?<![\d-])(?:\+?84|0)\d[\d .]{7,10}\d/;
    expect(JSON.stringify(campaign)).not.toMatch(phone);
  });

  test('what has no safe default is unset or stated by the order, and blocks the report (domain A.7.1)', () => {
    const blocking = campaign.settings.filter((s) => s.blocksReport).map((s) => s.key);
    expect(blocking.sort()).toEqual([
      'assigningDocDate',
      'assigningDocNumber',
      'cityDue',
      'dataCutoff',
      'officialSeries',
      'registryDate',
      'registrySource',
      'signerMode',
      'signerName',
      'unitDue',
    ]);
    const stated = blocking.filter((key) => setting(campaign, key) !== '');
    expect(stated).toEqual(campaign.id === 'an-khanh' ? ['cityDue'] : ['unitDue']);
  });

  test('a fall is excused without a reason for totals only (domain A.7-5)', () => {
    const fields = campaign.sections.flatMap((s) => s.fields);
    const of = (mode: string): string[] => fields.filter((f) => f.mode === mode).map((f) => f.code);
    expect(of('state').sort()).toEqual([
      'area.eid2',
      'area.households',
      'area.smartphone',
      'area.teamMembers',
      'congAn.smartphone',
      'congAn.teams',
      'enterprise.eid2',
      'enterprise.workers',
      'lead.points',
      'lead.staffAssigned',
      'office.staff',
      'school.parents',
      'school.pupils',
      'school.staff',
      'support.smartphone',
      'union.smartphone',
      'visit.points',
    ]);
    const daily = ['congAn.eid2Daily', 'congAn.installDaily'];
    expect(of('incremental')).toEqual([...daily, 'ttDvsnc.broadcasts', 'ttDvsnc.posts', 'ttDvsnc.portal']);
  });

  test('every figure of an indicator that may be added comes from areas only (domain A.7-3)', () => {
    const area = campaign.indicators.filter((i) => i.rollup === 'area');
    expect(area.map((i) => i.id).join(' ')).toBe(
      'CT01 CT02 CT02.loggedIn CT03 CT14 HD02 HD05.members HD06.visits HD06.priority',
    );
    expect(new Set(area.flatMap((i) => i.sections))).toEqual(new Set(['area']));
  });

  test('each target of domain A.2.1 is judged', () => {
    const judged = campaign.indicators.filter((i) => i.target).map((i) => i.id);
    expect([...new Set(judged)].join(' ')).toBe(
      'CT01 CT02 CT03 CT04 CT05 CT06.staff CT06.pupils CT06.parents CT10 CT12 CT12.eligible CT13 CT13.eligible CT14 CT15',
    );
    const strict = campaign.indicators.filter((i) => i.target?.op === '>').map((i) => i.id);
    expect(strict).toEqual(['CT02']);
  });

  test('Party, council, Front and unions are requested; thôn, tổ dân phố and community teams have no seal', () => {
    const requested = campaign.unitTypes.filter((t) => t.tone === 'deNghi').map((t) => t.code);
    expect(requested).toEqual(['khoiDang', 'hdnd', 'mttq', 'doanThe']);
    const unsealed = campaign.unitTypes.filter((t) => !t.hasSeal).map((t) => t.code);
    expect(unsealed).toEqual(['thon', 'tdp', 'toCnscd']);
  });
});

describe('the two campaigns differ in nothing but what domain A.2 allows', () => {
  test('sections: only which questions on smartphones are required', () => {
    const changed = anKhanh.sections.flatMap(({ fields }, i) =>
      fields.filter((f, j) => JSON.stringify(f) !== JSON.stringify(haiDuong.sections[i]?.fields[j])).map((f) => f.code),
    );
    expect(changed).toEqual(['area.smartphone', 'area.smartphoneGuided']);
    const optional = (c: Campaign): Campaign['sections'] =>
      c.sections.map((s) => ({ ...s, fields: s.fields.map((f) => ({ ...f, required: undefined })) }));
    expect(optional(anKhanh)).toEqual(optional(haiDuong));
  });

  test('unit types: only whether police days are expected', () => {
    const differing = anKhanh.unitTypes.filter((t, i) => JSON.stringify(t) !== JSON.stringify(haiDuong.unitTypes[i]));
    expect(differing.map((t) => [t.code, t.expected])).toEqual([['congAn', true]]);
    expect(haiDuong.unitTypes.find((t) => t.code === 'congAn')?.expected).toBe(false);
  });

  test('indicators, report and recipients: nothing', () => {
    expect(anKhanh.indicators).toEqual(haiDuong.indicators);
    expect(anKhanh.report).toEqual(haiDuong.report);
    expect(anKhanh.recipients).toEqual(haiDuong.recipients);
  });

  test('settings: the same rows, other defaults for words, milestones, headline, roster and unit report', () => {
    const rows = (c: Campaign) => c.settings.map((s) => ({ ...s, value: '' }));
    expect(rows(anKhanh)).toEqual(rows(haiDuong));
    const words = new Set(Object.keys(anKhanh.words));
    const changed = anKhanh.settings.filter((s) => s.value !== setting(haiDuong, s.key) && !words.has(s.key));
    expect(changed.map((s) => s.key)).toEqual([
      'campaignStart',
      'campaignEnd',
      'unitDue',
      'cityDue',
      'budgetText',
      'unitReport.includeSummaryTable',
      'unitReport.attach',
      'headlineIndicator',
      'rosterMode',
      'guideUrl',
      'regime.frequency',
    ]);
  });

  test('milestones are those of the orders: A:79, H:89, H:93', () => {
    const dates = ['campaignStart', 'campaignEnd', 'unitDue', 'cityDue', 'dataCutoff'];
    expect(dates.map((key) => setting(anKhanh, key))).toEqual(['2026-04-01', '', '', '2026-05-31', '']);
    expect(dates.map((key) => setting(haiDuong, key))).toEqual(['2026-05-01', '2026-05-31', '2026-06-05', '', '']);
    expect(both.map((c) => setting(c, 'rosterMode'))).toEqual(['off', 'unitDoc']);
    expect(both.map((c) => setting(c, 'headlineIndicator'))).toEqual(['CT01', 'CT02']);
  });

  test('words: the commune, its smallest unit, the order and its title', () => {
    const changed = Object.keys(anKhanh.words).filter((key) => anKhanh.words[key] !== haiDuong.words[key]);
    expect(changed.sort()).toEqual([
      'areaUnit',
      'areaUnitCap',
      'areaUnitUpper',
      'assigningDocKind',
      'assigningDocTitle',
      'campaignName',
      'communeFull',
      'communeType',
      'issuerLine2Upper',
      'issuerName',
      'parentOrgUpper',
      'periodName',
      'placeName',
      'policeName',
      'unitReportTitle',
    ]);
  });
});
