import { isCivilDate } from '@plangraph/exact';
import type { RowProblem } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { workErrors } from '../errors/work.ts';
import { decimal, shown } from '../rules/decimal.ts';
import { readFigureNumber } from '../rules/figureNumber.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';
import type { Reached } from './decideProgress.ts';
import type { ReportedMeasure } from './measuresOf.ts';
import { problemAt } from './problemAt.ts';

/** The progress of one measure, as the input states it. */
export interface ProgressInput {
  readonly measure: string;
  readonly percent?: string | null | undefined;
  readonly narrative: string;
  readonly nextStep?: string | null | undefined;
  readonly obstacle?: string | null | undefined;
  readonly reached?: readonly Reached[] | null | undefined;
  readonly reason?: string | null | undefined;
}

/** The progress of a measure that was understood. */
export interface UnderstoodProgress {
  /** Its place in the input. */
  readonly index: number;
  readonly measure: ReportedMeasure;
  readonly percent: string | null;
  readonly narrative: string;
  readonly nextStep: string | null;
  readonly obstacle: string | null;
  readonly reached: readonly Reached[];
  readonly reason: string | null;
}

/** Reads what is stated of measures; everything that is wrong with any of them goes to `add`. */
export function readProgress(
  stated: readonly ProgressInput[],
  measures: ReadonlyMap<string, ReportedMeasure>,
  lastDay: string,
  add: (problem: Problem) => void,
): readonly UnderstoodProgress[] {
  const first = new Map<string, number>();
  return stated.flatMap((each, index) => {
    const refuse = (problem: RowProblem | null, ...more: readonly (string | number)[]) => {
      if (problem) add(problemAt(problem, ['measures', index, problem.column ?? 'measure', ...more]));
    };
    const earlier = first.get(each.measure);
    if (earlier !== undefined) refuse(workErrors.DUPLICATE_MEASURE({ measure: shorten(each.measure), earlier }));
    else first.set(each.measure, index);
    const texts = textsOf(each);
    for (const [column, text] of Object.entries(texts)) refuse(textTooLong(column, text));
    if (!texts.narrative) refuse(workErrors.MISSING_VALUE({}));
    const percent = percentOf(each, refuse);
    const measure = measures.get(each.measure);
    if (!measure) {
      refuse(workErrors.NOT_FOUND({ measure: shorten(each.measure) }));
      return [];
    }
    if (measure.state === 'DROPPED') refuse(workErrors.MEASURE_DROPPED({ measure: measure.code }));
    const reached = each.reached ?? [];
    for (const [at, { checkpoint, on }] of reached.entries()) {
      if (!measure.checkpoints.includes(checkpoint)) {
        refuse(workErrors.NO_SUCH_CHECKPOINT({ measure: measure.code, checkpoint }), at, 'checkpoint');
      }
      if (!isCivilDate(on) || on > lastDay) refuse(workErrors.INVALID_VALUE({ on: shorten(on), lastDay }), at, 'on');
    }
    if (earlier !== undefined) return [];
    return [{ ...texts, index, measure, percent, narrative: texts.narrative ?? '', reached }];
  });
}

function textsOf({ narrative, nextStep, obstacle, reason }: ProgressInput) {
  return {
    narrative: statedText(narrative),
    nextStep: statedText(nextStep),
    obstacle: statedText(obstacle),
    reason: statedText(reason),
  };
}

function percentOf({ percent }: ProgressInput, refuse: (problem: RowProblem) => void): string | null {
  if (percent === null || percent === undefined) return null;
  const read = readFigureNumber('value', percent);
  if ('rule' in read) {
    refuse({ ...read, column: 'percent' });
    return null;
  }
  const isShare = read.gte(0) && read.lte(decimal(100)) && read.decimalPlaces() <= 2;
  if (!isShare) refuse(workErrors.PERCENT_OUT_OF_RANGE({ percent: shown(read) }));
  return isShare ? shown(read) : null;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
