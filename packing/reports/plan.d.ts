/** The spine: plans with their areas, sections, measures, targets, figures and designations, and where each is cited. */
import { ActingOrganisation, Actor, ConnectedSystem, Connection, Context, MutationTransaction, Problem, Problems, PutRow, ReadWithin, ShownRow, ViewerScope, Where } from "@plangraph/schema";
import { Exact } from "@plangraph/exact";
import { Decimal } from "decimal.js";
import { RowProblem, Transaction } from "@plangraph/rows";
import { Database } from "@plangraph/database";
/** The releases of the rules, the oldest first. A release, once out, finds for the same facts the same for ever. */
export declare const releases: readonly [1, 2];
/** A release of the rules, by its number. */
type Release = (typeof releases)[number];
/** Reads the number of a release; undefined where there is none such. */
export declare function readRelease(number: number): Release | undefined;
/** The colours of a standing, from the best to none. */
declare const colours: readonly ['BLUE', 'GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY'];
/** Where a promise stands, in one word. */
type Colour = (typeof colours)[number];
/** A number that may have no finite decimal form, such as 200 ÷ 12. */
interface Fraction {
  readonly numerator: Exact;
  /** Greater than zero. */
  readonly denominator: number;
}
/**
 * Reads a decimal.
 *
 * @throws RangeError when the text is no finite number; what agencies send is checked long before it comes here.
 */
export declare function decimal(text: string | number): Decimal;
/** Nothing. */
export declare const zero: Decimal;
/**
 * Reads a decimal that is added, multiplied and compared, and divided only to be shown: what is judged is, by the thousand.
 *
 * @throws RangeError when the text is no finite number.
 */
export declare function exact(text: string | number): Exact;
/** A value as text: without exponent, rounded to 6 places, zero without a sign. */
export declare function shown(value: Decimal | Exact): string;
/** One value divided by another that is not zero, rounded to 40 digits: to be shown, never to be decided on. */
export declare function quotient(value: Decimal, divisor: Decimal): Decimal;
/** The courses that a target may state: at once, along a line, or by a season of the year. */
declare const statedCourses: readonly ['FLAT', 'LINEAR', 'SECOND_HALF', 'AUTUMN', 'YEAR_END'];
/** How what is expected grows through the year, as a target states it. */
type StatedCourse = (typeof statedCourses)[number];
/** A season: how many twelfths of the year's promise are expected at the end of each month, from January. */
type Season = readonly number[];
/** How often a figure is due. */
type Frequency = 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY';
/** A year, a half year, a quarter or a month. */
interface Period {
  /** `2023`, `2023-H1`, `2023-Q1` or `2023-06`. */
  readonly code: string;
  readonly frequency: Frequency;
  readonly year: number;
  /** The last of its months, from 1 to 12. */
  readonly lastMonth: number;
  /** Civil date of its first day. */
  readonly firstDay: string;
  /** Civil date of its last day. */
  readonly lastDay: string;
}
/** Reads the code of a period; undefined for a text that is none. */
export declare function readPeriod(code: string): Period | undefined;
/** Orders periods by their last day; of those that end together the shorter comes first. */
export declare function comparePeriods(one: Period, other: Period): number;
/** How figures of an indicator behave over the year. */
type IndicatorKind = 'COUNT' | 'AMOUNT' | 'LEVEL' | 'GROWTH' | 'RATIO' | 'MILESTONE';
/** Which values of an indicator are better. */
type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
/** How the actual value must compare with the promised one. */
type Comparator = 'EQUAL' | 'AT_LEAST' | 'MORE_THAN' | 'ABOUT' | 'AT_MOST';
/** A value that the plan expects at the end of a period on the way to the promised one. */
interface Waypoint {
  /** A period of any rhythm; its last month counts. */
  readonly period: string;
  readonly value: string;
}
/** What a target promises. Values are decimals as text, in the indicator's unit. */
interface Terms {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly comparator: Comparator;
  readonly frequency: Frequency;
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
  /** Whether a ratio builds up over the year from zero. */
  readonly accrues: boolean;
  /** How many base units make one of the indicator's unit: 0.01 for percent. */
  readonly unitFactor: string;
  /** The plan's year; the first, where it covers several. */
  readonly year: number;
  /** The last year of a plan of several; null or absent for a plan of one year. */
  readonly lastYear?: number | null | undefined;
  /** The promised value; null where the source is illegible. */
  readonly value: string | null;
  readonly baseline: string | null;
  /** Civil date by which the value is promised. */
  readonly deadline: string;
  readonly waypoints: readonly Waypoint[];
  /** How what is expected grows through the year; null where the kind says. */
  readonly course: StatedCourse | null;
  /** The first period in which anything can come; null where that is the year's first. */
  readonly earliest: string | null;
  /** Whether the unit counts whole things, such as enterprises. */
  readonly whole: boolean;
  /** Whether there is a figure for January alone; null where the kind says. */
  readonly january: boolean | null;
  /** The quarter of the year that alone is meant; null or absent for the whole year. */
  readonly quarter?: string | null | undefined;
  /** By which release of the rules it is judged. */
  readonly release: Release;
}
/** 1 where higher values fulfil the promise, -1 where lower ones do. */
type Sense = 1 | -1;
/**
 * Which way the promise points. `AT_LEAST` and `AT_MOST` say so themselves and win over the indicator's direction; the
 * other comparators follow it.
 */
export declare function senseOf({ direction, comparator }: Pick<Terms, 'direction' | 'comparator'>): Sense;
/** Whether what is expected grows through the year, instead of being due at once. */
export declare function grows(terms: Pick<Terms, 'kind' | 'accrues' | 'course' | 'release'>): boolean;
/** Whether the figures of a kind add up over the year. */
export declare function accumulates(kind: IndicatorKind): boolean;
/** The value from which a level has a way to go: its baseline, where that is worse than the promised value. */
export declare function startingPoint(terms: Terms, target: Exact): Exact | null;
/** Where one colour ends and the next begins; data of the plan. Decimals as text. */
interface Thresholds {
  /** The least score of blue. */
  readonly blue: string;
  /** The least score of green. */
  readonly green: string;
  /** The least score of yellow. */
  readonly yellow: string;
  /** The least score of orange; below it is red. */
  readonly orange: string;
  /** How far from the promised value `ABOUT` reaches, as a share of the scale. */
  readonly about: string;
  /** The least scale of a growth rate, as a plain ratio: 0.1 for ten percentage points. */
  readonly growthScale: string;
  /** The least scale of a ratio, as a plain ratio: 0.01 for one percentage point. */
  readonly ratioScale: string;
  /** Whether a gap is a share of what was due, or of the year's promise. */
  readonly of: 'DUE' | 'YEAR';
}
/** The thresholds of a plan that states none. */
export declare const defaultThresholds: Thresholds;
/** Thresholds as numbers. Scores are told as their distance from 1, which is what a gap is compared with. */
interface ReadThresholds {
  readonly blue: Exact;
  readonly green: Exact;
  readonly yellow: Exact;
  readonly orange: Exact;
  readonly about: Exact;
  readonly growthScale: Exact;
  readonly ratioScale: Exact;
  readonly of: Thresholds['of'];
}
/** Reads thresholds, once for each object that holds them. */
export declare function readThresholds(thresholds: Thresholds): ReadThresholds;
/** What is wrong with a plan's thresholds. */
export declare function thresholdProblems(thresholds: Thresholds): readonly RowProblem[];
/** How far an actual value is from an expected one, both multiplied by `unit` so that no division is needed. */
interface Measure {
  /** Actual minus expected in the sense of the promise: negative is behind. */
  readonly gap: Exact;
  /** What the gap is a share of; never negative. */
  readonly scale: Exact;
  /** What gap and scale have to be divided by to be in the indicator's unit. */
  readonly unit: Exact;
}
/** What is compared with what. */
interface Compared {
  readonly target: Exact;
  readonly expected: Fraction;
  readonly actual: Exact;
  readonly thresholds: ReadThresholds;
}
/** Measures an actual value by an expected one. */
export declare function measure(terms: Terms, { target, expected, actual, thresholds }: Compared): Measure;
/** A fact that a standing follows from, or a step between; docs/reference/progress.md lists the names. */
interface Input {
  readonly name: string;
  readonly value: string | null;
}
/** How a promise came out. */
type Outcome = 'MET' | 'LATE' | 'MISSED' | 'UNDECIDED';
/** A value at the end of a month, counted from the beginning of the plan's year. */
interface Anchor {
  readonly month: number;
  readonly value: Exact;
}
/** How what is expected comes about; a rule is named after it. */
type CourseForm = 'WAYPOINTS' | 'SEASONAL' | 'LINEAR' | 'FLAT' | 'AT_DEADLINE';
/** The way from the year's beginning to the promised value. */
interface Course {
  /** In the order of their months; the last is the promised value at its deadline. */
  readonly anchors: readonly [...Anchor[], Anchor];
  /** Between two anchors: along the line from one to the other, or as the earlier one says. */
  readonly between: 'LINE' | 'STEP';
  /** How many twelfths of the way are done at the end of each month; undefined where the line says. */
  readonly season: Season | undefined;
  /** Month of the deadline, counted from the beginning of the plan's year. */
  readonly end: number;
  readonly form: CourseForm;
}
/** What is expected at the end of a period. */
interface TrajectoryPoint {
  readonly period: string;
  /** Civil date of the period's last day. */
  readonly lastDay: string;
  /** Rounded to 6 places; null where nothing is expected yet. */
  readonly expected: string | null;
}
/** The course of a target whose value is known. */
export declare function courseOf(terms: Terms, target: Exact): Course;
/** What is expected at the end of a month, exactly; null where nothing is expected yet. */
export declare function expectedAt({ anchors, between, season, end }: Course, month: number): Fraction | null;
/** What decided a standing; docs/reference/progress.md explains each. */
type Rule = GreyRule | CourseRule | RuleOfYear | FormRule | TitleRule | MeasureRule | 'ALREADY_MET' | 'MET_LATE';
/** Why nothing was judged. */
type GreyRule = 'NO_TARGET_VALUE' | 'NOT_DUE' | 'REPORT_MISSING' | 'NOTHING_EXPECTED_YET' | 'REFERENCE_MISSING' | 'NOT_JUDGED';
/** What decided of a promise that is no single number. */
type FormRule = 'RANGE' | 'RELATIVE' | 'QUALITATIVE';
/** What decided of a title. */
type TitleRule = 'NO_DEADLINE' | 'TITLE_STAGES' | 'TITLE_OVERDUE' | 'TITLE_AWARDED' | 'TITLE_NOT_AWARDED' | 'TITLE_LOST';
/** What decided of a measure. */
type MeasureRule = 'MEASURE_DROPPED' | 'MEASURE_DONE' | 'MEASURE_OVERDUE' | 'CHECKPOINT_LATE' | 'SILENT' | 'MEASURE_CHECKPOINTS' | 'MEASURE_PERCENT' | 'MEASURE_PATH' | 'MEASURE_EVIDENCE';
/** By which course an actual value was judged. */
type CourseRule = 'ACCUMULATING_LINEAR' | 'ACCUMULATING_WAYPOINTS' | 'ACCUMULATING_SEASONAL' | 'ACCUMULATING_FLAT' | 'LEVEL_LINEAR' | 'LEVEL_HELD' | 'LEVEL_FLAT' | 'LEVEL_AT_DEADLINE' | 'LEVEL_WAYPOINTS' | 'LEVEL_SEASONAL' | 'GROWTH_FLAT' | 'GROWTH_LINEAR' | 'GROWTH_WAYPOINTS' | 'GROWTH_SEASONAL' | 'RATIO_FLAT' | 'RATIO_LINEAR' | 'RATIO_WAYPOINTS' | 'RATIO_SEASONAL' | 'MILESTONE_AT_DEADLINE' | 'MILESTONE_WAYPOINTS';
/** By which course an actual value was judged where the plan measures gaps by the year's promise. */
type RuleOfYear = `${'ACCUMULATING' | 'RATIO'}_${'LINEAR' | 'WAYPOINTS' | 'SEASONAL'}_OF_YEAR`;
/** Where a promise stands against what was due, and from what that follows. Decimals as text. */
interface Standing {
  readonly colour: Colour;
  /** The value expected at the last period due, rounded to 6 places. */
  readonly expected: string | null;
  /** How far the target had come then. */
  readonly actual: string | null;
  /** The actual value as a share of the expected one, rounded to 6 places. */
  readonly pace: string | null;
  /** 1 as expected, more when ahead, less when behind, whichever way the promise points; rounded to 6 places. */
  readonly score: string | null;
  /** Code of the last period due. */
  readonly period: string | null;
  /** What decided. */
  readonly rule: Rule;
  /** How the promise came out; null while that is open. */
  readonly outcome: Outcome | null;
  /** Code of the period whose figure had met the promise, where a later figure took that back; else null. */
  readonly metBefore: string | null;
  /** All facts that the standing follows from, and the steps between; put together when asked for. */
  readonly inputs: readonly Input[];
}
/** Whose periods are meant. */
interface Rhythm {
  readonly kind: IndicatorKind;
  readonly frequency: Frequency;
  /** The plan's year; the first, where it covers several. */
  readonly year: number;
  /** The last year of a plan of several; null or absent for a plan of one year. */
  readonly lastYear?: number | null | undefined;
  /** Whether there is a figure for January alone; where nobody says, a rate of growth has none. */
  readonly january?: boolean | null | undefined;
  /** The quarter of the year that alone is meant, such as `2023-Q2`; the whole year where there is none. */
  readonly quarter?: string | null | undefined;
}
/** Whose due days are meant. */
interface Schedule extends Rhythm {
  /** How many days after a period's last day its figure is due. */
  readonly dueDays: number;
}
/**
 * The periods of a plan's year, or of its years, that an indicator has figures for, in their order. Where nobody says otherwise, growth rates
 * have none for January: January and February come together, as the figure for February.
 */
export declare function periodsOf(rhythm: Rhythm): readonly Period[];
/** The last day on which the figure of a period is in time. */
export declare function dueDayOf({ lastDay }: Pick<Period, 'lastDay'>, dueDays: number): string;
/** Where a promise stands, and as of when. */
interface Status {
  readonly standing: Standing;
  readonly asOf: Date;
  /** The release of the rules that found it. */
  readonly release: Release;
  /** The latest word on why the promise is behind; null where there is none, left out where it is not a promise’s own status. */
  readonly shortfall?: ShownRow | null;
}
/** What is expected at the end of a period, and until when its figure is in time. */
interface DatedPoint extends TrajectoryPoint {
  /** Civil date. */
  readonly dueOn: string;
}
/** What can be wrong with the periods of figures, waypoints and records, and with the thresholds of a plan. */
export declare const periodErrors: import("@plangraph/messages").Errors<{
  readonly INVALID_PERIOD: {
    readonly when: "neither a year, a half year, a quarter nor a month; or not a month where only months are taken";
    readonly column: "period";
    readonly cases: {
      readonly period: {
        readonly en: "“{period}” is no period.";
        readonly zh: "“{period}”不是有效的期间。";
        readonly cure: {
          readonly en: "Write a year, a half year, a quarter or a month: 2023, 2023-H1, 2023-Q1 or 2023-06.";
          readonly zh: "请填写年度、半年度、季度或月份，如 2023、2023-H1、2023-Q1 或 2023-06。";
        };
      };
      readonly month: {
        readonly en: "“{period}” is no month.";
        readonly zh: "“{period}”不是月份。";
        readonly cure: {
          readonly en: "Write a month, such as 2023-06.";
          readonly zh: "请填写月份，如 2023-06。";
        };
      };
    };
  };
  readonly PERIOD_OUTSIDE_PLAN: {
    readonly when: "the period is not in the plan’s year, or in none of its years";
    readonly column: "period";
    readonly cases: {
      readonly year: {
        readonly en: "{period} is not in {year}, the plan’s year.";
        readonly zh: "{period} 不在计划年度 {year} 内。";
        readonly cure: {
          readonly en: "Write a period of {year}, or name the plan of that year.";
          readonly zh: "请填写 {year} 年的期间，或改选相应年度的计划。";
        };
      };
      readonly years: {
        readonly en: "{period} is not in the plan’s years, {first} to {last}.";
        readonly zh: "{period} 不在规划期 {first}—{last} 年内。";
        readonly cure: {
          readonly en: "Write a year from {first} to {last}, or name another plan.";
          readonly zh: "请填写 {first} 至 {last} 年中的年度，或改选其他计划。";
        };
      };
    };
  };
  readonly REPORTED_BY_YEAR: {
    readonly when: "a figure of a promise of several years, for a year of which a target of that year’s own plan serves it";
    readonly column: "period";
    readonly en: "The figure of {period} is reported for the target of that year which serves this one.";
    readonly zh: "{period} 年的数值由支撑该长期目标的年度目标报送。";
    readonly cure: {
      readonly en: "Report it under that year’s plan; what is known there counts here.";
      readonly zh: "请在该年度计划下报送，报送后自动计入长期目标。";
    };
  };
  readonly PERIOD_OF_ANOTHER_RHYTHM: {
    readonly when: "the indicator’s figures are of longer or shorter periods";
    readonly column: "period";
    readonly en: "{period} is a {given} period; the indicator’s figures are {wanted}.";
    readonly zh: "{period} 为{given}期间，而该指标按{wanted}报送。";
    readonly cure: {
      readonly en: 'Write {span}.';
      readonly zh: '请填写 {span}。';
    };
  };
  readonly PERIOD_WITHOUT_FIGURE: {
    readonly when: "a growth rate for January alone, or a figure outside of the quarter whose part a target is";
    readonly column: "period";
    readonly cases: {
      readonly january: {
        readonly en: "There is no growth rate for {period} alone: January and February come together.";
        readonly zh: "{period} 不单独发布增速：1—2 月合并报送。";
        readonly cure: {
          readonly en: 'Write {span}.';
          readonly zh: '请填写 {span}。';
        };
      };
      readonly quarter: {
        readonly en: "{period} is not in {quarter}, whose part the target is.";
        readonly zh: "{period} 不在该分解项所属的 {quarter} 内。";
        readonly cure: {
          readonly en: 'Write {span}.';
          readonly zh: '请填写 {span}。';
        };
      };
    };
  };
  readonly PERIOD_NOT_OVER: {
    readonly when: "the period ends later than today";
    readonly column: "period";
    readonly en: "{period} lasts until {lastDay}.";
    readonly zh: "{period} 至 {lastDay} 方结束。";
    readonly cure: {
      readonly en: "Hand the figure in on {lastDay} or later.";
      readonly zh: "请于 {lastDay} 当日或之后报送。";
    };
  };
  readonly THRESHOLDS_OUT_OF_ORDER: {
    readonly when: "not blue ≥ 1 ≥ green ≥ yellow ≥ orange";
    readonly column: "thresholds";
    readonly en: "The thresholds do not fall from blue to orange, or green begins above 1.";
    readonly zh: "阈值未按蓝、绿、黄、橙依次递减，或绿色起点大于 1。";
    readonly cure: {
      readonly en: "Write blue ≥ 1 ≥ green ≥ yellow ≥ orange, such as 1.05, 1, 0.95 and 0.85.";
      readonly zh: "请满足 蓝 ≥ 1 ≥ 绿 ≥ 黄 ≥ 橙，例如 1.05、1、0.95、0.85。";
    };
  };
  readonly INVALID_VALUE: {
    readonly when: "a threshold below zero";
    readonly en: "{name} is {value}; it cannot be less than 0.";
    readonly zh: "{name} 为 {value}，不能小于 0。";
    readonly cure: {
      readonly en: "Write 0 or more.";
      readonly zh: "请填写不小于 0 的数值。";
    };
  };
  readonly INVALID_WAYPOINT: {
    readonly when: "no period, not on the way, or in the month of another";
    readonly column: "period";
    readonly cases: {
      readonly noPeriod: {
        readonly en: "“{period}” is no period.";
        readonly zh: "“{period}”不是有效的期间。";
        readonly cure: {
          readonly en: "Write a half year, a quarter or a month: 2023-H1, 2023-Q1 or 2023-06.";
          readonly zh: "请填写半年度、季度或月份，如 2023-H1、2023-Q1 或 2023-06。";
        };
      };
      readonly beforeTheYear: {
        readonly en: "{period} ends before {year}, the plan’s year.";
        readonly zh: "{period} 早于计划年度 {year}。";
        readonly cure: {
          readonly en: "State where the year starts as the target’s baseline.";
          readonly zh: "年初水平请填写为目标的 baseline。";
        };
      };
      readonly notBeforeTheDeadline: {
        readonly en: "{period} does not end before the month of the deadline, {deadline}: there the promise itself stands.";
        readonly zh: "{period} 未早于期限 {deadline} 所在月份：该月应以目标值为准。";
        readonly cure: {
          readonly en: "Remove it, or correct the deadline.";
          readonly zh: "请删除该项，或更正期限。";
        };
      };
      readonly sameMonth: {
        readonly en: "{period} ends in the same month as {other}.";
        readonly zh: "{period} 与 {other} 于同一月份结束。";
        readonly cure: {
          readonly en: "Keep one of them.";
          readonly zh: "请只保留其一。";
        };
      };
    };
  };
  readonly WRONG_PERIOD_END: {
    readonly when: "the end is not the period’s last day";
    readonly column: "periodEnd";
    readonly en: "The period {period} ends on {lastDay}, not on {stated}.";
    readonly zh: "期间 {period} 的最后一日为 {lastDay}，而非 {stated}。";
    readonly cure: {
      readonly en: "Write {lastDay}, or correct the period.";
      readonly zh: "请填写 {lastDay}，或更正期间。";
    };
  };
}, Pick<import("@plangraph/messages").RowProblem, "column">, import("@plangraph/messages").RowProblem>;
/** A role that somebody has by word of the graph. */
interface Appointed {
  /** Code of the organisation; null for an administrator of the operator's. */
  readonly organisation: string | null;
  /** `reader`, `reporter`, `approver` or `administrator`. */
  readonly role: string;
}
/** The roles that somebody has by word of the graph, as of now. */
export declare function findAppointments(transaction: Transaction, subject: string): Promise<readonly Appointed[]>;
/** A role as whoever operates the graph gives or takes it, past the verbs: how the first administrator comes to be. */
interface OperatorsWord {
  readonly subject: string;
  readonly role: 'READER' | 'REPORTER' | 'APPROVER' | 'ADMINISTRATOR';
  /** The organisation, as it was found; null for an administrator of the operator's. */
  readonly organisation: {
    readonly id: number;
    readonly placeId: number | null;
  } | null;
}
/** Gives somebody a role; says whether he did not have it. It is written into the audit as every change of a record. */
export declare function appoint(transaction: MutationTransaction, word: OperatorsWord): Promise<boolean>;
/** Takes a role from somebody; says whether he had it. */
export declare function dismiss(transaction: MutationTransaction, word: OperatorsWord): Promise<boolean>;
/** Where in a document's text a passage stands. What is null was not stated. */
interface PassageSelector {
  /** Counted from 1; pages are parted by form feeds. */
  readonly page: number | null;
  /** Counted from 1 within the page or the document, both ends included. */
  readonly lineFrom: number | null;
  readonly lineTo: number | null;
  /** Characters (code points) counted from 0 within the lines, the page or the document; the end is not included. */
  readonly characterFrom: number | null;
  readonly characterTo: number | null;
}
/** A passage, by the hash of its document, its place there and its own hash. */
interface PassageKey extends PassageSelector {
  readonly document: string;
  readonly passage: string;
}
/** The operator's store of source documents, which knows what passages say. */
export declare const documents: import("@plangraph/schema").System<PassageKey, string>;
/** Reads documents by their SHA-256. */
interface DocumentReader {
  read(sha256: string, signal: AbortSignal): Promise<Uint8Array | 'NONE' | 'TOO_LARGE'>;
}
/**
 * Lets passages be read from a store of documents: each document of a batch once, however many of its passages are asked for.
 * What is shown has the hash that the citation states, in a document that has the hash that its entry states.
 */
export declare function passagesFrom(store: DocumentReader, options?: Pick<Connection<PassageKey, string>, 'timeLimit' | 'pause' | 'failed' | 'now'>): ConnectedSystem;
/** Who answers for which measure: leads it, is responsible for it, or supports it. */
export declare const measureResponsibilityRow: import("@plangraph/rows").Tabular;
/** Who answers for which target: leads it, is responsible for it, or supports it. */
export declare const responsibilityRow: import("@plangraph/rows").Tabular;
/** A rule by which the promises of a plan are scored. */
export declare const scoreRuleRow: import("@plangraph/rows").Tabular;
/** An indicator's figure for another place or year, to compare with. */
export declare const referenceRow: import("@plangraph/rows").Tabular;
/** An organisation, as far as messages name it. */
type NamedOrganisation = Pick<ActingOrganisation, 'id' | 'code' | 'nameZh' | 'nameEn'>;
/** What a question to the rule needs of a mutation's run. */
interface Acting$2 {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
  readonly problems: Problems;
}
/** The same, and adds a problem where it is not. */
export declare function expectPlace(acting: Acting$2, { noun, place, path }: {
  readonly noun: string;
  readonly place: number | null;
  readonly path: Problem['path'];
}): Promise<void>;
/** Who answers for which target, as a row of a file states it; undefined for what it does not state. */
interface StatedCharge {
  readonly plan: string | null;
  /** Code of the target, or the name of its indicator. */
  readonly target: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly problems: readonly Problem[];
}
interface Acting$1 {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
}
/**
 * Charges organisations with targets as rows say, by the rules of `chargeOrganisation`: a row that is so already changes nothing.
 * Says what came of each row, in their order.
 */
export declare function bringCharges(acting: Acting$1, rows: readonly StatedCharge[]): Promise<PutRow[]>;
/** A plan that is written under; nobody closes it before the transaction has ended. */
interface LockedPlan {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  /** The last year of a plan of several; null for a plan of one year. */
  readonly lastYear: number | null;
  readonly timeZone: string;
  readonly closedAt: Date | null;
  /** Number of the place whose plan it is. */
  readonly placeId: number;
}
/** A figure's numbers as an agency states them; null or undefined is not stated. */
interface StatedFigure {
  readonly value?: string | null | undefined;
  readonly numerator?: string | null | undefined;
  readonly denominator?: string | null | undefined;
}
/** What of an indicator says which figures it can have. Decimals as text. */
interface FigureDomain {
  readonly kind: IndicatorKind;
  /** How many base units make one of the indicator's unit: 0.01 for percent. */
  readonly unitFactor: string;
  /** The least value, in the indicator's unit; null where only the kind says. */
  readonly minimum: string | null;
  /** The greatest value, in the indicator's unit; null where only the kind says. */
  readonly maximum: string | null;
  /** Whether a ratio may be stated by its value alone, because its parts are not published. */
  readonly valueAlone?: boolean | undefined;
}
/** A figure's numbers as the graph keeps them: exact, without idle zeros. */
interface ReadFigure {
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}
/** A figure that was read, or everything that is wrong with it. */
type FigureReading = {
  readonly figure: ReadFigure;
} | {
  readonly problems: readonly RowProblem[];
};
/** Reads a figure within the domain of its indicator. A ratio is computed from its parts, where it has any; other kinds take none. */
export declare function readFigure(domain: FigureDomain, stated: StatedFigure): FigureReading;
/** One figure of the input of a report. */
interface FigureInput extends StatedFigure {
  readonly target: string;
  readonly note?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly confirmed?: boolean | null | undefined;
  readonly compared?: string | null | undefined;
  readonly observationStatus?: 'NORMAL' | 'ESTIMATED' | 'PROVISIONAL' | 'IMPUTED' | 'BREAK' | null | undefined;
}
/** A figure of a file: of which of its rows, under which heading, and for which period. */
interface BroughtFigure {
  readonly row: number;
  /** What problems call the column that it stands in. */
  readonly column: string;
  readonly period: string;
  /** Whether the period reaches from the beginning of the year to its end, as `1-4月` says. */
  readonly toDate: boolean;
  readonly figure: FigureInput;
}
/** What came of a figure: what it was before, and what it is to be; the same where nothing changes. */
interface FigureChange {
  readonly row: number;
  readonly column: string;
  readonly before: string | null;
  readonly after: string;
  readonly isSame: boolean;
}
/** What came of the figures of a file. */
interface BroughtReport {
  readonly changes: readonly FigureChange[];
  /** What is wrong, by row; a row of which anything is wrong brings none of its figures. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  /** The reports that they became, one for each period. */
  readonly submissions: readonly number[];
  /** Targets whose standing will be another when the reports are approved. */
  readonly flips: readonly {
    readonly target: number;
    readonly before: string;
    readonly after: string;
  }[];
}
/** Who brings figures of which plan, and since when. */
interface FiguresFrame {
  readonly transaction: MutationTransaction;
  readonly read: ReadWithin;
  readonly actor: Actor;
  readonly moment: Date;
  readonly plan: LockedPlan;
  readonly organisation: NamedOrganisation;
}
/**
 * Brings figures of many targets and periods as reports, one for each period, by the rules of `submitFigures`: rows of which
 * something is wrong bring nothing, and what is as the graph has it already is left out. Which standings will change is found by
 * letting them count, and taking that back.
 */
export declare function bringFigures(frame: FiguresFrame, figures: readonly BroughtFigure[]): Promise<BroughtReport>;
/** Who answers for which measure, as a row of a file states it; null for what it does not state. */
interface StatedMeasureCharge {
  readonly measure: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly problems: readonly Problem[];
}
interface Acting {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
}
/**
 * Charges organisations with measures as rows say: for administrators of the plan's place, an organisation of that place or beneath. A
 * row that is so already changes nothing. Says what came of each row, in their order.
 */
export declare function bringMeasureCharges(acting: Acting, rows: readonly StatedMeasureCharge[]): Promise<PutRow[]>;
/** Something that is of a policy area, or of none. */
interface Located {
  readonly noun: string;
  /** Code of its policy area; null for none. */
  readonly area: string | null;
  readonly path: Problem['path'];
}
/** Adds a problem for whatever lies outside of the policy areas to which the viewer's key is bound; persons are bound to none. */
export declare function expectAreas({ actor, problems }: {
  readonly actor: Actor;
  readonly problems: Pick<Problems, 'add'>;
}, all: readonly Located[]): void;
/** Under which code the synthetic year of a plan is remembered among the data sets. */
export declare function syntheticYearOf(plan: string): string;
/** The plans of a database that have a synthetic year; those that are made up themselves stand for no other. */
export declare function findDemos({ pool }: Pick<Database, 'pool'>): Promise<string[]>;
/** A unit in which figures may be stated. */
interface NamedUnit {
  readonly code: string;
  readonly symbolZh: string;
  readonly symbolEn: string;
  /** Code of the unit that it is a multiple of. */
  readonly base: string;
  /** How many of these make it; decimal as text. */
  readonly factor: string;
}
/** A target as people call it, and the unit of its figures. */
interface NamedTarget {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Code of its policy area; null at the head of the plan. */
  readonly area: string | null;
  readonly unit: NamedUnit;
}
/** Reads the targets of a plan as files may call them. */
export declare function readNamedTargets(transaction: Pick<MutationTransaction, '$queryRawUnsafe'>, plan: number): Promise<readonly NamedTarget[]>;
/** Reads all units, in any of which a figure may be stated that measures the same. */
export declare function readUnits(transaction: Pick<MutationTransaction, '$queryRawUnsafe'>): Promise<readonly NamedUnit[]>;
/** Who brings figures, and as whose of which plan. */
interface FiguresAsked {
  readonly transaction: MutationTransaction;
  readonly read: ReadWithin;
  readonly actor: Actor;
  readonly moment: Date;
  readonly problems: Problems;
  /** Code of the plan; null for the only open one in which the organisation is charged with something. */
  readonly plan: string | null;
  /** Code of the organisation; null for that of the viewer. */
  readonly organisation: string | null;
}
/** Finds the plan and the organisation of figures that a file brings; null after it has added problems. */
export declare function openFigures(asked: FiguresAsked): Promise<FiguresFrame | null>;
/** A column of a record, as it was and as it became; null for nothing. */
interface ChangedColumn {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}
type Columns = Readonly<Record<string, unknown>> | null;
/** The columns of a change, by name: the database keeps no other order. */
export declare function changedColumns(before: Columns, after: Columns): ChangedColumn[];
/** Where days change for records that belong to no plan, whose time zone could be asked: registers are kept in China's time. */
export declare const registerTimeZone = "Asia/Shanghai";
/**
 * The civil date on which a moment falls in a time zone.
 *
 * @example civilDateIn('Asia/Shanghai', new Date('2023-06-30T16:00:00Z')) // '2023-07-01'
 * @throws RangeError when there is no such time zone.
 */
export declare function civilDateIn(timeZone: string, moment: Date): string;
/**
 * The moment at which the next civil day begins in a time zone: whatever depends on today's date is right until then.
 *
 * @example nextDayIn('Asia/Shanghai', new Date('2023-06-30T08:00:00Z')) // 2023-06-30T16:00:00Z
 * @throws RangeError when there is no such time zone.
 */
export declare function nextDayIn(timeZone: string, moment: Date): Date;
/**
 * The civil date that many days later, or earlier where the number is negative.
 *
 * @example addDays('2023-12-31', 10) // '2024-01-10'
 */
export declare function addDays(date: string, days: number): string;
/** The last day of a month, from 1 to 12. */
export declare function lastDayOfMonth(year: number, month: number): string;
/** Who takes up what is overdue, from nobody to the leaders. */
type Escalation = 'NONE' | 'REMINDED' | 'SUPERVISED' | 'SUMMONED';
/** From how many days after the due day something is taken up by whom, the latest step first. */
type EscalationSteps = readonly {
  readonly fromDay: number;
  readonly to: Exclude<Escalation, 'NONE'>;
}[];
/** The steps of what is put right within weeks, such as a finding or a petition. */
export declare const stepsOfWeeks: EscalationSteps;
/**
 * Who takes up something that is some days overdue: the later, the higher.
 *
 * @example escalationOf(5, [{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }]) // 'SUPERVISED'
 */
export declare function escalationOf(days: number, steps: EscalationSteps): Escalation;
/**
 * The steps in words, for descriptions, so that these follow the data.
 *
 * @example stepsInWords([{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }]) // 'REMINDED from day 1, SUPERVISED from day 4'
 */
export declare function stepsInWords(steps: EscalationSteps): string;
/**
 * The days of one step in words.
 *
 * @example daysInWords([{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }], 'REMINDED') // 'up to 3 days late'
 */
export declare function daysInWords(steps: EscalationSteps, step: EscalationSteps[number]['to']): string;
/** A stage of what carries a measure out, as a register keeps it. Civil dates. */
interface EvidenceNode {
  /** Names it among the inputs of a status: the record's key, and its place there. */
  readonly name: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}
/** By what a register counts how far a measure has come. */
type EvidenceBasis = 'INVESTMENT' | 'MILESTONES';
/** How far a measure had come by the end of a day, as a register counts it. */
interface CountedProgress {
  /** By what it was counted; null where the records do not say. */
  readonly basis: EvidenceBasis | null;
  /** Percent that was done, from 0 to 100, a decimal of 6 places at most; null where the records do not say. */
  readonly percent: string | null;
  /** What it was counted from. */
  readonly inputs: readonly Input[];
}
/** The years that a plan covers; `lastYear` is null for a plan of one year. */
interface PlanYears {
  readonly year: number;
  readonly lastYear?: number | null | undefined;
}
/** What a register keeps of a measure: a domain adds it to measures that its records carry out (`graph.add`). */
interface MeasureEvidence {
  readonly nodes: readonly EvidenceNode[];
  /** How far it had come by the end of a day, in the years of its plan. */
  countedOn(day: string, years: PlanYears): CountedProgress;
}
/** Something that is to be settled by a day. Dates are civil dates, as `2023-06-30`. */
interface Due {
  /** Whether its stage says that it is settled. */
  readonly settled: boolean;
  /** The day by which it is to be settled; null where none is set, so that it is never overdue. */
  readonly dueOn: string | null;
  /** The day on which it was settled; null while it is not, or where nobody wrote it down. */
  readonly settledOn: string | null;
}
/**
 * By how many days something is overdue on a day: 0 up to its due day and from the day on which it was settled.
 *
 * @example daysOverdue({ settled: false, dueOn: '2023-06-30', settledOn: null }, '2023-07-02') // 2
 */
export declare function daysOverdue({ settled, dueOn, settledOn }: Due, today: string): number;
/**
 * Which places are under a viewer's hand: that where his organisation sits, and what lies beneath it; all for an
 * administrator without an organisation. Of an organisation that is unknown or retired none. Asked of what is known now,
 * whatever the moment that is read: who somebody was once gives him no right today.
 */
export declare function placesUnder(viewer: ViewerScope): boolean | Where<'Place'>;
/** An organisation that acts: there is one with that code, and it serves. */
export declare function serving(code: string): Where<'Organisation'>;
/** What one row says of the period that it speaks of; absent where the row does not speak of it. */
interface PeriodRow {
  readonly period?: string;
  readonly periodEnd?: string;
}
/**
 * What is wrong with the period of a record: it is none, it is not a month where only months are taken, or it ends on
 * another day than the row says.
 *
 * @example rowPeriodProblems({ period: '2023-06', periodEnd: '2023-06-29' }) // WRONG_PERIOD_END
 */
export declare function rowPeriodProblems({ period, periodEnd }: PeriodRow, { monthsOnly }?: {
  monthsOnly?: boolean | undefined;
}): RowProblem[];
/** On which way waypoints are stated. */
interface WaypointTerms {
  /** The plan's year. */
  readonly year: number;
  /** Civil date by which the value is promised; any other text says nothing of where the way ends. */
  readonly deadline: string;
}
/**
 * Why a waypoint is not taken: no period, not within the way from the year's beginning to the month before the deadline's,
 * or in one month with an earlier one. Null for each that is.
 */
export declare function waypointProblems(periods: readonly string[], { year, deadline }: WaypointTerms): readonly (RowProblem | null)[];
/**
 * Expects the year of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export declare function expectYear(year: number, argument?: string): void;
/**
 * Expects the month of an argument to be one.
 *
 * @throws INVALID_VALUE
 */
export declare function expectMonth(month: number, argument: string): void;
/**
 * Expects the period of an argument to be one, and reads it.
 *
 * @throws INVALID_VALUE
 */
export declare function expectPeriod(text: string, argument?: string): Period;
/**
 * The civil date on which a request looks at a plan, or at a record of a register that belongs to none: today, or that of the
 * moment as of which the graph is read. An answer about today holds until midnight.
 */
export declare function todayOf(context: Context, { timeZone }?: {
  readonly timeZone: string;
}): string;
export declare const plan: import("@plangraph/schema").Domain<{
  PlaceKind: import("@plangraph/schema").EnumType<"CITY" | "COUNTY" | "DISTRICT" | "PROVINCE" | "TOWNSHIP" | "VILLAGE">;
  AppointedRole: import("@plangraph/schema").EnumType<"ADMINISTRATOR" | "APPROVER" | "READER" | "REPORTER">;
  OrganisationKind: import("@plangraph/schema").EnumType<"BUREAU" | "COMPANY" | "GOVERNMENT" | "PARTNER">;
  IndicatorKind: import("@plangraph/schema").EnumType<"AMOUNT" | "COUNT" | "GROWTH" | "LEVEL" | "MILESTONE" | "RATIO">;
  Direction: import("@plangraph/schema").EnumType<"HIGHER_IS_BETTER" | "LOWER_IS_BETTER">;
  Frequency: import("@plangraph/schema").EnumType<"HALF_YEARLY" | "MONTHLY" | "QUARTERLY" | "YEARLY">;
  Accounting: import("@plangraph/schema").EnumType<"PER_PERIOD" | "YEAR_TO_DATE">;
  Aggregation: import("@plangraph/schema").EnumType<"NONE" | "SUM">;
  Comparator: import("@plangraph/schema").EnumType<"ABOUT" | "AT_LEAST" | "AT_MOST" | "EQUAL" | "MORE_THAN">;
  TargetDivision: import("@plangraph/schema").EnumType<"BUREAU" | "PARK" | "QUARTER" | "TOWNSHIP">;
  JudgementOutcome: import("@plangraph/schema").EnumType<"KEPT" | "NOT_KEPT">;
  TargetCourse: import("@plangraph/schema").EnumType<"AUTUMN" | "FLAT" | "LINEAR" | "SECOND_HALF" | "YEAR_END">;
  ThresholdBasis: import("@plangraph/schema").EnumType<"DUE" | "YEAR">;
  Commitment: import("@plangraph/schema").EnumType<"ENSURED" | "EXPECTED" | "PLAIN" | "RESOLVED" | "STRIVEN">;
  Legibility: import("@plangraph/schema").EnumType<"CLEAR" | "CUT" | "REPAIRED">;
  TitleOrigin: import("@plangraph/schema").EnumType<"EDITOR" | "SOURCE">;
  TargetForm: import("@plangraph/schema").EnumType<"NUMBER" | "QUALITATIVE" | "RANGE" | "RELATIVE">;
  TargetReference: import("@plangraph/schema").EnumType<"ASSIGNED" | "OTHER_INDICATOR" | "OTHER_PLACE" | "PREVIOUS_YEAR">;
  DesignationLevel: import("@plangraph/schema").EnumType<"MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  DesignationStage: import("@plangraph/schema").EnumType<"APPLIED" | "AWARDED" | "LOST" | "NOT_AWARDED" | "PLANNED" | "PUBLICISED" | "SHORTLISTED">;
  MeasureState: import("@plangraph/schema").EnumType<"DONE" | "DROPPED" | "NOT_STARTED" | "UNDER_WAY">;
  ResponsibilityRole: import("@plangraph/schema").EnumType<"LEAD" | "RESPONSIBLE" | "SUPPORTING">;
  NoticeLevel: import("@plangraph/schema").EnumType<"NOTICE" | "REMINDER" | "TALK">;
  NoticeState: import("@plangraph/schema").EnumType<"ACCEPTED" | "ANSWERED" | "CLOSED" | "ISSUED" | "RETURNED">;
  ReportState: import("@plangraph/schema").EnumType<"APPROVED" | "DRAFT" | "RETURNED" | "SUBMITTED">;
  ObservationStatus: import("@plangraph/schema").EnumType<"BREAK" | "ESTIMATED" | "IMPUTED" | "NORMAL" | "PROVISIONAL">;
  OfficialDocumentInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    issuedOn?: string | null | undefined;
    number?: string | null | undefined;
    titleEn?: string | null | undefined;
    titleZh: string;
  }>;
  ServedTargetInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    serves?: string | null | undefined;
    target: string;
  }>;
  PathPointInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    expected: string;
    period: string;
  }>;
  TargetPartInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    baseline?: string | null | undefined;
    code?: string | null | undefined;
    nameEn?: string | null | undefined;
    nameZh?: string | null | undefined;
    owner: string;
    place?: string | null | undefined;
    quarter?: string | null | undefined;
    value: string;
  }>;
  FigureInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    compared?: string | null | undefined;
    confirmed?: boolean | null | undefined;
    denominator?: string | null | undefined;
    note?: string | null | undefined;
    numerator?: string | null | undefined;
    observationStatus?: "BREAK" | "ESTIMATED" | "IMPUTED" | "NORMAL" | "PROVISIONAL" | null | undefined;
    reason?: string | null | undefined;
    target: string;
    value?: string | null | undefined;
  }>;
  FigureVintage: import("@plangraph/schema").EnumType<"CENSUS" | "FIRST" | "VERIFIED">;
  ProgressInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    measure: string;
    narrative: string;
    nextStep?: string | null | undefined;
    obstacle?: string | null | undefined;
    percent?: string | null | undefined;
    reached?: {
      checkpoint: number;
      on: string;
    }[] | null | undefined;
    reason?: string | null | undefined;
  }>;
  Status: PothosSchemaTypes.ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, Status, Status>;
  StatusColour: import("@plangraph/schema").EnumType<"BLUE" | "GREEN" | "GREY" | "ORANGE" | "RED" | "YELLOW">;
  StatusInput: PothosSchemaTypes.ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, Input, Input>;
  TrajectoryPoint: PothosSchemaTypes.ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, DatedPoint, DatedPoint>;
}> & {
  readonly imports: Record<never, never>;
};
export type { Appointed, BroughtFigure, BroughtReport, ChangedColumn, CountedProgress, DocumentReader, Due, Escalation, EscalationSteps, FigureInput, FiguresFrame, MeasureEvidence, NamedTarget, NamedUnit, OperatorsWord, PassageKey, Period, PeriodRow, PlanYears, ReadFigure, Schedule, StatedFigure, Terms, Thresholds };