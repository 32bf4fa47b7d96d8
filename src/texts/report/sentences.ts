/**
 * The sentence of an indicator by what came of it. Only `met` may claim completion: it stands where every unit has reported.
 * Placeholders: those of `Indicator.say` (campaign.names.ts).
 */
import type { Campaign, Indicator, Verdict } from '../../core/campaign.ts';

/** For an indicator of the whole commune. */
export const generalSay: Record<Verdict, string> = {
  met: '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}, hoàn thành mức đề ra ({{target}}).',
  exceeded: '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}, đáp ứng mức đề ra ({{target}}).',
  equal:
    '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}; mức đề ra là {{target}} nên chưa đáp ứng, cần thêm ít nhất {{gap}}.',
  metSoFar:
    '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}, tính trên số liệu của {{unitsAccepted}}/{{unitsTotal}} đơn vị đã báo cáo; mức đề ra là {{target}}, kết luận khi có đủ báo cáo.',
  notMet: '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}, chưa đạt mức đề ra ({{target}}), còn thiếu {{gap}}.',
  partial:
    '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}; mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, tính riêng các đơn vị này là {{rateReported}}; chưa đủ căn cứ đánh giá so với mức đề ra ({{target}}).',
  plain: '{{name}}: {{numerator}}.',
  noData: '{{name}}: chưa có số liệu.',
};

/** For one type of units; its denominator holds only units that have reported. */
export const generalGroupSay: Record<Verdict, string> = {
  met: '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}, hoàn thành mức đề ra ({{target}}).',
  exceeded: '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}, đáp ứng mức đề ra ({{target}}).',
  equal:
    '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}; mức đề ra là {{target}} nên chưa đáp ứng, cần thêm ít nhất {{gap}}.',
  metSoFar:
    '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}, tính trên số liệu của {{unitsAccepted}}/{{unitsTotal}} đơn vị đã báo cáo; mức đề ra là {{target}}, kết luận khi có đủ báo cáo.',
  notMet:
    '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}, chưa đạt mức đề ra ({{target}}), còn thiếu {{gap}}.',
  partial:
    '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}; mới có {{unitsAccepted}}/{{unitsTotal}} đơn vị báo cáo, chưa đủ căn cứ đánh giá so với mức đề ra ({{target}}).',
  plain: '{{name}} ({{groupName}}): {{numerator}}.',
  noData: '{{name}} ({{groupName}}): chưa có số liệu.',
};

const plainRate = '{{name}}: {{numerator}}/{{denominator}}, bằng {{rate}}.';
const plainGroupRate = '{{name}} ({{groupName}}): {{numerator}}/{{denominator}}, bằng {{rate}}.';

const isShare = (indicator: Indicator): boolean => indicator.den !== undefined || indicator.rollup === 'units';

/** The entry of an id that feeds a scope: 'commune', or the code of a unit type (CT10, CT14 have one entry a section). */
export function entryOf(campaign: Campaign, id: string, scope: string): Indicator | undefined {
  const entries = campaign.indicators.filter((i) => i.id === id);
  if (scope === 'commune') return entries.find((i) => i.rollup !== 'group') ?? entries[0];
  const section = campaign.unitTypes.find((t) => t.code === scope)?.section ?? '';
  const fed = entries.filter((i) => i.sections.includes(section) && (i.unitTypes?.includes(scope) ?? true));
  return fed.find((i) => i.rollup === 'group') ?? fed[0];
}

/** The template to be filled: the indicator's own, else the general one. */
export function sentenceOf(campaign: Campaign, id: string, scope: string, verdict: Verdict): string {
  const entry = entryOf(campaign, id, scope);
  const own = entry?.say?.[verdict];
  if (own !== undefined) return own;
  const group = scope !== 'commune';
  if (verdict === 'plain' && entry && isShare(entry)) return group ? plainGroupRate : plainRate;
  return (group ? generalGroupSay : generalSay)[verdict];
}

/** Stands for a list of units below their target that is empty. */
export const noneBelow = 'không có';
