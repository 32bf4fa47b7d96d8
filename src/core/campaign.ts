/**
 * A campaign as data: everything that Form, tabs, validation, totals and report are made from.
 * A further campaign is a further file in src/profiles; `campaign.schema.ts` checks it when the bundle is built.
 */

export type FieldKind = 'int' | 'choice' | 'text' | 'lines' | 'date';

/** How figures of successive answers relate (domain A.7-5). */
export type ValueMode = 'state' | 'incremental' | 'cumulative';

export interface Field {
  /** `section.name`, e.g. 'area.households'; the section part is the section's code. */
  code: string;
  kind: FieldKind;
  /** Question title. May hold {{placeholders}} of `Campaign.words`. */
  label: string;
  help?: string;
  /** Asked as required in the Form. Conditions («khi …») are rules. */
  required?: boolean;
  /** Only kind 'int'. */
  mode?: ValueMode;
  /** Only kind 'choice'. Labels are part of the contract with outside tools. */
  choices?: string[];
  /** Part of the key of an answer; asked on the section's first page. */
  key?: 'day' | 'week' | 'group';
  /** The registry's value, where there is one, stands for the answered one (domain A.7-19). */
  registry?: RegistryFigure;
  /** Counts people who live in the registry's households: more than can live there draws a warning. */
  residents?: boolean;
  /** What is counted: hộ, người, lượt … ('' when it needs no word). */
  noun?: string;
}

export type RegistryFigure = 'households' | 'eid2';

export interface Section {
  /** 'area', 'congAn', 'school' … also the submissions tab `submissions.<code>`. */
  code: string;
  /** Name of its history tab and of its Form pages. */
  title: string;
  intro: string;
  fields: Field[];
  /** 'once' is asked for the campaign period; others are asked per day or week (domain A.3). */
  frequency: 'once' | 'daily' | 'weekly';
  /** Where a roster is collected: the figure that its line count is compared with. */
  roster?: { count: string };
  rules: Rule[];
  /** Sentences of the unit's own report, in order; what none of them tells is listed by its question's title. */
  told?: Telling[];
}

/**
 * One sentence, worded by what there is: the first wording whose needs are all there is printed. Needs and placeholders, beside
 * the campaign's words: a field's code, `<code>.lower` and `<code>=<choice>` of a choice, `<indicator>.num`, `.den`, `.rate`, `.gap`
 * (what is missing to the whole), `.met` (the whole is reached), and `answers`, how many a series has.
 */
export type Telling = { needs: string[]; text: string }[];

/** `left op right`, each side a sum of field codes. Blank counts as 0; a rule whose left side is wholly blank is skipped. */
export interface CompareRule {
  kind: 'compare';
  code: 'E-RATE-01' | 'E-RATE-02' | 'E-RATE-03' | 'E-VISIT-01';
  left: string[];
  op: '<=' | '==' | '>=';
  right: string[];
  /** The right side is a total: 0 or blank with a result on the left is E-DEN-01 instead. */
  base?: boolean;
}

/** When `when` holds, every field of `needs` must be answered (numbers: at least 1). */
export interface NeedsRule {
  kind: 'needs';
  code: 'E-TEAM-01' | 'E-NUM-02';
  when: { field: string; is: string } | { less: string; than: string };
  needs: string[];
}

export type Rule = CompareRule | NeedsRule;

/** Whether a sum over units may be formed (domain A.2, «add»). */
export type Rollup = 'area' | 'group' | 'units' | 'series';

export interface Indicator {
  /** 'CT01', 'CT06.staff', 'HD02' … */
  id: string;
  name: string;
  /** Sections whose answers feed it. */
  sections: string[];
  /** Only these unit types of those sections (CT12 and CT13 share a section). */
  unitTypes?: string[];
  /** Sum of these figures; for rollup 'units' one field and the answer that counts as yes (true: any answer). */
  num: string[] | { field: string; is: string | true };
  /** Sum of these less `denLess`; absent: a plain count. */
  den?: string[];
  denLess?: string[];
  /** Integers compare: num/den against percent, e.g. {op:'>', percent:100}. Absent: nothing to judge. */
  target?: { op: '>' | '>='; percent: number };
  rollup: Rollup;
  /** 'activity' indicators (HD) stand apart from CT in what is printed. */
  family: 'outcome' | 'activity';
  /** Its sentence in the report by what came of it; a general sentence stands for those that are absent. */
  say?: Partial<Record<Verdict, string>>;
}

/**
 * What came of an indicator. `metSoFar`: met by those who have reported, others have not. `equal`: at a target that asks for more.
 * `partial`: not met while units are missing whose figures could still meet it. `plain`: nothing to judge.
 */
export type Verdict = 'met' | 'exceeded' | 'equal' | 'metSoFar' | 'notMet' | 'partial' | 'plain' | 'noData';

export interface UnitType {
  code: string;
  name: string;
  section: string;
  tone: 'yeuCau' | 'deNghi';
  /** Only areas feed the commune's sums. */
  area: boolean;
  hasSeal: boolean;
  /** Title above the signature of its report. */
  signer: string;
  /** How its head is addressed, where «đồng chí» does not fit. */
  honorific?: string;
  /** A daily or weekly section that nobody is expected to fill (police in hai-duong). */
  expected?: boolean;
  /** Reports only once the coordinator has asked (enterprises, A:115): setting enterprisesAsked. */
  askedFirst?: boolean;
  /** Its superior body is not the commune (police): no line stands above its name in its report. */
  ownSuperior?: boolean;
}

export type SettingKind =
  | 'text'
  | 'date'
  | 'instant'
  | 'int'
  /** Days before (negative) and after a deadline; days of the calendar; ids of campaign periods (main, yyyymm). */
  | 'days'
  | 'dates'
  | 'periods'
  | 'choice'
  | 'email'
  | 'emails'
  | 'lines'
  | 'yesNo';

/** A row of the tab Cấu hình. */
export interface Setting {
  key: string;
  name: string;
  help: string;
  kind: SettingKind;
  /** '' = not set («chưa đặt»). Dates yyyy-mm-dd, instants ISO 8601 with +07:00. */
  value: string;
  /** Stored value and what is shown for it. */
  choices?: { value: string; label: string }[];
  /** While unset, the report is a draft that may not be presented (domain A.7.1). */
  blocksReport?: boolean;
}

/**
 * The consolidated report of a campaign (domain B.2). Texts may hold {{placeholders}}: the campaign's words and settings, and
 * what is named beside each kind. Without a plan the report has a general outline.
 */
export interface ReportPlan {
  /** Trích yếu: «Kết quả triển khai … trên địa bàn …». */
  abstract: string;
  /** «Trên đây là {{…}}»: what the report is about, in lower case. */
  subject: string;
  /** Parts I, II … in order; the numerals are the report's. */
  parts: { heading: string; clauses: ReportClause[] }[];
  /** A series by day, checked against what its reporter adds up himself and against what the areas counted. */
  daily?: {
    indicators: string[];
    sum?: { indicator: string; told: string };
    against?: { events: string; persons: string };
  };
  /** A weekly activity with a floor, the setting of that name. */
  weekly?: { indicator: string; floor: string };
  /** Columns of the table of areas; those marked `annex` stand in the appendix only. */
  areas: { indicator: string; show: ('num' | 'den' | 'rate' | 'yes')[]; headings: string[]; annex?: boolean }[];
  /** Those that come true are printed, eight at most. */
  actions: Advice[];
  proposals: { heading: string; advice: Advice[] }[];
}

export interface ReportClause {
  /** Absent: the part has no clauses of its own. */
  heading?: string;
  says: Saying[];
  tables?: ReportTable[];
}

export type ReportTable = 'indicators' | 'areas' | 'groups' | 'regime' | 'days' | 'weeks';

export type Saying =
  /** The indicator's sentence, for the commune or for each group that it is counted in. */
  | { kind: 'indicator'; id: string }
  /**
   * Printed when one of `needs` was reported, else `noData` where it is given. Placeholders: `<id>.num`, `.den`, `.rate` of an
   * indicator of the commune, `<id>.num` of an activity, `<unit type>.<id>.num` … of a group.
   */
  | { kind: 'figures'; needs: string[]; text: string; noData?: string }
  | { kind: 'built'; name: BuiltIn };

/** Sentences that the report composes itself. */
export type BuiltIn =
  | 'direction'
  | 'coverage'
  | 'weeks'
  | 'days'
  | 'groupIntro'
  | 'regime'
  | 'good'
  | 'limits'
  | 'causes'
  | 'actions'
  | 'pace'
  | 'proposals';

/** Placeholders: belowTargetList, missingList, askedList, qualityAnnex, actionDays, actionDate, causeName, causeUnits, maintainPeriod. */
export interface Advice {
  when: AdviceWhen;
  text: string;
}

export type AdviceWhen =
  /** One of these indicators is not met by some unit that reported. */
  | { below: string[] }
  /** The commune's rate of an indicator stands under so many percent. */
  | { rateUnder: { id: string; percent: number } }
  /** One of two indicators is met, the other is not. */
  | { differ: [string, string] }
  /** So many units named a difficulty of this kind (a label of the Form). */
  | { difficulty: string; atLeast: number }
  | { built: 'always' | 'missing' | 'missingAsked' | 'quality' | 'weeksLow' | 'weeksBlank' | 'noDenominator' };

export interface Campaign {
  id: string;
  /** Shown when the installer chooses. */
  name: string;
  /** Fixed words for {{placeholders}}: communeType, communeFull, areaUnit, appName … (texts-vi section 0). */
  words: Record<string, string>;
  settings: Setting[];
  unitTypes: UnitType[];
  sections: Section[];
  indicators: Indicator[];
  /** Recipients of the documents (domain A.5). */
  recipients: { consolidated: string[]; unitReport: string[]; addressee: string };
  report?: ReportPlan;
}
