import type { RowProblem } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { figureErrors } from '../errors/figures.ts';
import { shown } from '../rules/decimal.ts';
import { readFigureNumber } from '../rules/figureNumber.ts';
import { type ReadFigure, readFigure } from '../rules/figureProblems.ts';
import { reportedPeriod } from '../rules/reportedPeriod.ts';
import type { StatedFigure } from '../rules/statedFigure.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';
import type { Reported } from './earlierFigures.ts';
import { problemAt } from './problemAt.ts';
import type { ReportedTarget } from './reportedTargets.ts';

/** One figure of the input of a report. */
export interface FigureInput extends StatedFigure {
  readonly target: string;
  readonly note?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly confirmed?: boolean | null | undefined;
  readonly compared?: string | null | undefined;
  readonly observationStatus?: 'NORMAL' | 'ESTIMATED' | 'PROVISIONAL' | 'IMPUTED' | 'BREAK' | null | undefined;
}

/** A figure that was understood: whose it is, for which period, and its numbers where they are right. */
export interface UnderstoodFigure extends Reported {
  /** Its place in the input. */
  readonly index: number;
  readonly target: string;
  readonly charged: ReportedTarget['charged'];
  readonly periodEnd: string;
  readonly note: string | null;
  readonly confirmed: boolean;
  /** What a relative promise is compared with; null where it is not stated. */
  readonly compared: string | null;
  readonly observationStatus: NonNullable<FigureInput['observationStatus']>;
  readonly numbers: ReadFigure | null;
}

/** Where and when a report is made. */
export interface ReportFrame {
  readonly targets: ReadonlyMap<string, ReportedTarget>;
  /** The period as the report names it. */
  readonly period: string;
  /** Civil date, in the plan's time zone. */
  readonly today: string;
}

/** Reads the figures of a report; everything that is wrong with any of them goes to `add`. */
export function readFigures(
  figures: readonly FigureInput[],
  { targets, period, today }: ReportFrame,
  add: (problem: Problem) => void,
): readonly UnderstoodFigure[] {
  const first = new Map<string, number>();
  return figures.flatMap((figure, index) => {
    const refuse = (problem: RowProblem | null) => {
      if (problem) add(problemAt(problem, ['figures', index, problem.column ?? 'target']));
    };
    const earlier = first.get(figure.target);
    if (earlier !== undefined) refuse(figureErrors.DUPLICATE_TARGET({ target: figure.target, earlier }));
    else first.set(figure.target, index);
    const target = targets.get(figure.target);
    const [note, reason] = [statedText(figure.note), statedText(figure.reason)];
    refuse(textTooLong('note', note));
    refuse(textTooLong('reason', reason));
    if (!target) {
      refuse(figureErrors.NOT_FOUND({ target: shorten(figure.target) }));
      return [];
    }
    const reading = readFigure(target.domain, figure);
    if ('problems' in reading) for (const problem of reading.problems) refuse(problem);
    const other = figure.compared == null ? null : readFigureNumber('compared', figure.compared);
    if (other && 'rule' in other) refuse(other);
    const compared = other && !('rule' in other) ? shown(other) : null;
    const own = reportedPeriod({ ...target.rhythm, period, today });
    if ('rule' in own) {
      if (ofTarget.has(own.rule)) refuse({ ...own, column: 'target' });
      return [];
    }
    const { id: targetId, code, charged } = target;
    const numbers = 'figure' in reading ? reading.figure : null;
    const observationStatus = figure.observationStatus ?? 'NORMAL';
    const what = { targetId, target: code, charged, period: own.code, periodEnd: own.lastDay };
    return earlier === undefined
      ? [{ ...what, index, reason, note, confirmed: figure.confirmed === true, compared, observationStatus, numbers }]
      : [];
  });
}

/** What is wrong with a period for one indicator; everything else is wrong with it for the whole report, and told once. */
const ofTarget = new Set<string>(['PERIOD_OF_ANOTHER_RHYTHM', 'PERIOD_WITHOUT_FIGURE', 'REPORTED_BY_YEAR']);

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
