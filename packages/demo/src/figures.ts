import {
  accumulates,
  courseOf,
  decimal,
  defaultThresholds,
  exact,
  expectedAt,
  measure,
  type Period,
  periodsOf,
  quotient,
  type ReadFigure,
  readFigure,
  readThresholds,
  type StatedFigure,
  senseOf,
  shown,
  startingPoint,
} from '@plangraph/plan';
import type { Random } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import { partsOf } from './ratioParts.ts';
import type { DemoTarget } from './readPlan.ts';
import { type Story, scoreIn } from './stories.ts';

/** A made-up figure of a target for a period, decimals as text. */
export interface MadeFigure extends ReadFigure {
  readonly target: DemoTarget;
  readonly period: Period;
  /** Of a relative promise, what the other series had; null for others. */
  readonly compared: string | null;
}

/**
 * Makes up a target's figures for the whole year: what the plan expects of each period, turned by the score that the
 * story tells, in the digits in which such figures are reported, and under the rules that reports come under. Of a range it
 * aims at the middle; beside a relative promise stands what the other series had, which is as the story is not. What no
 * number says has none.
 */
export function figuresOf(promise: DemoTarget, story: Story, denominator: string, random: Random): MadeFigure[] {
  if (promise.form === 'QUALITATIVE') return [];
  const target = aimed(promise);
  const figures: MadeFigure[] = [];
  let before = decimal(0);
  for (const period of periodsOf(target)) {
    if (period.lastMonth > story.reportsUntil) break;
    const score = scoreIn(story, period.lastMonth) + (random.fraction() - 0.5) / 50;
    const wanted = valueAt(target, period.lastMonth, score);
    if (target.kind === 'RATIO') {
      const stated = partsOf(target, { wanted, denominator, month: period.lastMonth, up: score >= 1 });
      figures.push(sound(promise, period, stated, comparedAt(target, period)));
      continue;
    }
    const value = roundedFor(target, wanted, score);
    const sum = accumulates(target.kind) ? Decimal.max(value, before) : value;
    const perPeriod = accumulates(target.kind) && target.accounting === 'PER_PERIOD';
    const stated = { value: shown(perPeriod ? sum.minus(before) : sum) };
    figures.push(sound(promise, period, stated, comparedAt(target, period)));
    before = sum;
  }
  return figures;
}

/** A target with the one value that its figures aim at. */
function aimed(target: DemoTarget): DemoTarget {
  const { form, value, upperValue } = target;
  if (form !== 'RANGE' || value === null || upperValue === null) return target;
  const middle = decimal(value).plus(upperValue).div(2);
  return { ...target, value: shown(target.kind === 'COUNT' ? middle.floor() : middle) };
}

/** What the other series had at the end of a period: what is expected then, without the margin. */
function comparedAt(target: DemoTarget, { lastMonth }: Period): string | null {
  if (target.form !== 'RELATIVE') return null;
  const beyond = decimal(target.margin ?? '0').times(senseOf(target));
  return shown(roundedFor(target, valueAt(target, lastMonth, 1), 1).minus(beyond));
}

function sound(target: DemoTarget, period: Period, stated: StatedFigure, compared: string | null): MadeFigure {
  const reading = readFigure(target, stated);
  if ('figure' in reading) return { target, period, ...reading.figure, compared };
  throw new Error(`${target.code}, ${period.code}: ${reading.problems.map(({ message }) => message.en).join(' ')}`);
}

/** What a target whose source is illegible is taken to promise, so that it has figures too. */
const standIns: Readonly<Record<DemoTarget['kind'], string>> = {
  COUNT: '12',
  AMOUNT: '100',
  LEVEL: '100',
  GROWTH: '10',
  RATIO: '1',
  MILESTONE: '1',
};

/** How far a level without a baseline is from its promise when the year begins, as a share of it. */
const firstShortfall = 0.06;

/** How much of a score's distance from 1 a stock shows that is to be held: it moves little in a year. */
const stockPace = 0.2;

function valueAt(target: DemoTarget, month: number, score: number): Decimal {
  const promised = decimal(target.value ?? standIns[target.kind]);
  if (target.kind === 'MILESTONE') return score >= 1 && month > 6 ? promised : decimal(0);
  const stated = exact(promised.toFixed());
  const course = courseOf(target, stated);
  const found = expectedAt(course, month);
  const numerator = found
    ? decimal(String(found.numerator))
    : promised.times(1 - (firstShortfall * (course.end - month)) / course.end);
  const expected = { numerator: exact(numerator.toFixed()), denominator: found?.denominator ?? 1 };
  const point = quotient(numerator, decimal(expected.denominator));
  const thresholds = readThresholds(defaultThresholds);
  const distance = target.kind === 'LEVEL' && startingPoint(target, stated) === null ? stockPace : 1;
  const { scale, unit } = measure(target, { target: stated, expected, actual: stated, thresholds });
  const share = quotient(decimal(String(scale)), decimal(String(unit)));
  return point.plus(share.times((score - 1) * distance * senseOf(target)));
}

/** Rounds in the direction of the story, so that what is to be on track does not miss it by a digit. */
function roundedFor(target: DemoTarget, wanted: Decimal, score: number): Decimal {
  const whole = target.kind === 'COUNT' || target.kind === 'MILESTONE' || isWholeLevel(target);
  const places = whole ? 0 : target.kind === 'GROWTH' ? 1 : 2;
  const up = score >= 1 === (senseOf(target) === 1);
  const rounded = wanted.toDecimalPlaces(places, up ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR);
  return target.kind === 'GROWTH' ? rounded : Decimal.max(rounded, 0);
}

function isWholeLevel({ kind, value, baseline }: DemoTarget): boolean {
  return kind === 'LEVEL' && [value, baseline].every((each) => each === null || decimal(each).isInteger());
}
