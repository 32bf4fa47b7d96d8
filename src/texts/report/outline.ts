/** The outline of the report of a campaign that has no plan of its own. */
import type { Campaign, Indicator, ReportClause, ReportPlan, Saying } from '../../core/campaign.ts';
import { about } from '../contact.ts';
import type { Words } from '../fill.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const built = (...names: Extract<Saying, { kind: 'built' }>['name'][]): Saying[] =>
  names.map((name) => ({ kind: 'built', name }));

/** One id may stand in several entries. */
function said(indicators: readonly Indicator[]): Saying[] {
  return [...new Set(indicators.map((i) => i.id))].map((id) => ({ kind: 'indicator', id }));
}

const counts = (activities: readonly Indicator[]): Saying[] =>
  activities.map(({ id, name }) => ({ kind: 'figures', needs: [id], text: `${name}: {{${id}.num}}.` }));

/** A clause that would say nothing is left out. */
function clauses(campaign: Campaign): ReportClause[] {
  const of = (...rollups: Indicator['rollup'][]): Indicator[] =>
    campaign.indicators.filter((i) => i.family === 'outcome' && rollups.includes(i.rollup));
  const [areas, groups, series] = [of('area'), of('group', 'units'), of('series')];
  const activities = campaign.indicators.filter((i) => i.family === 'activity');
  const result: ReportClause[] = [{ says: [], tables: ['indicators'] }];
  if (areas.length > 0)
    result.push({
      heading: 'Kết quả theo địa bàn',
      says: [...built('coverage'), ...said(areas)],
      tables: ['areas'],
    });
  if (groups.length > 0)
    result.push({
      heading: 'Kết quả theo nhóm đối tượng',
      says: [...built('groupIntro'), ...said(groups)],
      tables: ['groups'],
    });
  if (series.length + activities.length > 0)
    result.push({ heading: 'Các hoạt động', says: [...said(series), ...counts(activities)] });
  return [...result, { heading: 'Thực hiện chế độ báo cáo', says: built('regime'), tables: ['regime'] }];
}

/** At most three shares: a table of areas has to fit the page. */
function areaColumns(campaign: Campaign): ReportPlan['areas'] {
  const label = (code: string): string =>
    campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code)?.label ?? code;
  const shares = campaign.indicators.filter(
    (i) => i.rollup === 'area' && i.family === 'outcome' && i.den && Array.isArray(i.num),
  );
  return shares.slice(0, 3).map(({ id, name, num, den }) => ({
    indicator: id,
    show: ['den', 'num', 'rate'],
    headings: [
      den?.length === 1 ? label(den[0] as string) : `${name} (tổng số)`,
      Array.isArray(num) && num.length === 1 ? label(num[0] as string) : `${name} (kết quả)`,
      'Tỷ lệ',
    ],
  }));
}

/** A day is only named where the campaign has one to name. */
const dated = ({ settings }: Campaign): string =>
  settings.some((s) => s.key === 'actionDate' || s.key === 'actionDays') ? ' trước ngày {{actionDate}}' : '';

/** The most pressing first: what has not come in, then what is not met. */
function actions(campaign: Campaign): ReportPlan['actions'] {
  const by = dated(campaign);
  const until = by && `, xong${by}`;
  const judged = [...new Set(campaign.indicators.filter((i) => i.target).map((i) => i.id))];
  const below: ReportPlan['actions'] = judged.map((id) => ({
    when: { below: [id] },
    text: `${campaign.indicators.find((i) => i.id === id)?.name}: {{belowTargetList}} rà soát, thực hiện phần việc còn lại${until}.`,
  }));
  return [
    { when: { built: 'missing' }, text: `{{missingList}} gửi báo cáo hợp lệ về {{coordinatorOffice}}${by}.` },
    { when: { built: 'missingAsked' }, text: 'Kính đề nghị {{askedList}} quan tâm cung cấp số liệu để tổng hợp.' },
    ...below.slice(0, 4),
    {
      when: { built: 'quality' },
      text: `{{coordinatorOffice}} chủ trì, phối hợp với các đơn vị có số liệu chênh lệch đối chiếu số liệu${until}.`,
    },
    {
      when: { built: 'always' },
      text: '{{coordinatorOffice}} chủ trì, phối hợp với các đơn vị tiếp tục theo dõi, duy trì kết quả đã đạt được.',
    },
  ];
}

export function generalPlan(campaign: Campaign, words: Words = campaign.words): ReportPlan {
  const subject = `${about(words)} trên địa bàn {{communeFull}}`;
  return {
    abstract: capital(subject),
    subject,
    parts: [
      { heading: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI', clauses: [{ says: built('direction') }] },
      { heading: 'KẾT QUẢ THỰC HIỆN', clauses: clauses(campaign) },
      {
        heading: 'ĐÁNH GIÁ CHUNG',
        clauses: [
          { heading: 'Ưu điểm', says: built('good') },
          { heading: 'Tồn tại, hạn chế', says: built('limits') },
          { heading: 'Nguyên nhân', says: built('causes') },
        ],
      },
      { heading: 'NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI', clauses: [{ says: built('pace', 'actions') }] },
      { heading: 'ĐỀ XUẤT, KIẾN NGHỊ', clauses: [{ says: built('proposals') }] },
    ],
    areas: areaColumns(campaign),
    actions: actions(campaign),
    proposals: [],
  };
}
