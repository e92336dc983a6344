import type { Actor, MutationTransaction, Problem, ReadWithin } from '@plangraph/schema';
import { figureErrors } from '../errors/figures.ts';
import { civilDateIn } from '../rules/civilDate.ts';
import { decimal } from '../rules/decimal.ts';
import { comparePeriods, readPeriod } from '../rules/period.ts';
import { isOfItsEnd, reportPeriodProblems } from '../rules/reportedPeriod.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import type { EarlierFigures, EarlierFiguresOf } from './earlierFigures.ts';
import { writeReport } from './handIn.ts';
import { letCount, readCorrected } from './letCount.ts';
import { type LockedPlan, lockTargets } from './locks.ts';
import { type PreparedReport, prepareReport } from './prepareReport.ts';
import { problemAt } from './problemAt.ts';
import type { FigureInput, UnderstoodFigure } from './readFigures.ts';
import { readColours } from './standings.ts';

/** A figure of a file: of which of its rows, under which heading, and for which period. */
export interface BroughtFigure {
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
export interface BroughtReport {
  readonly changes: readonly FigureChange[];
  /** What is wrong, by row; a row of which anything is wrong brings none of its figures. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  /** The reports that they became, one for each period. */
  readonly submissions: readonly number[];
  /** Targets whose standing will be another when the reports are approved. */
  readonly flips: readonly { readonly target: number; readonly before: string; readonly after: string }[];
}

/** Who brings figures of which plan, and since when. */
export interface FiguresFrame {
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
export async function bringFigures(frame: FiguresFrame, figures: readonly BroughtFigure[]): Promise<BroughtReport> {
  const { transaction, plan, moment, actor } = frame;
  const problems = new Map<number, Problem[]>();
  const codes = [...new Set(figures.map(({ figure }) => figure.target))];
  const targets = await transaction.target.findMany({
    where: { planId: plan.id, code: { in: codes } },
    select: { id: true, code: true, indicator: { select: { kind: true, accounting: true } } },
  });
  const ids = targets.map(({ id }) => id);
  const alone = new Set(targets.flatMap(({ code, indicator }) => (isOfItsEnd(indicator) ? [] : [code])));
  for (const { row, column, period, toDate, figure } of figures) {
    if (!toDate || !alone.has(figure.target)) continue;
    const wrong = figureErrors.PERIOD_TO_DATE({ target: figure.target, period });
    problems.set(row, [...(problems.get(row) ?? []), problemAt(wrong, [column])]);
  }
  // In one turn for all of them, so that two files never wait for one another.
  await lockTargets(transaction, ids);
  for (;;) {
    await transaction.$executeRawUnsafe('SAVEPOINT before_figures');
    const sound = figures.filter(({ row }) => !problems.has(row));
    const written = await writePeriods(frame, sound, problems);
    if (sound.every(({ row }) => !problems.has(row))) {
      const flips = await flipsOf(frame, written.submissions, ids);
      return { ...written, problems, flips };
    }
    // What a later period brought to light takes back the row's earlier ones.
    await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_figures');
  }

  /** Writes the figures of each period as a report, the earlier first, and notes what is wrong. */
  async function writePeriods(
    { organisation }: FiguresFrame,
    sound: readonly BroughtFigure[],
    wrong: Map<number, Problem[]>,
  ): Promise<Pick<BroughtReport, 'changes' | 'submissions'>> {
    const today = civilDateIn(plan.timeZone, moment);
    const changes: FigureChange[] = [];
    const submissions: number[] = [];
    for (const [period, group] of periodsOf(sound)) {
      const add = (row: number, column: string, problem: Problem) =>
        wrong.set(row, [...(wrong.get(row) ?? []), { ...problem, path: [column] }]);
      const [faulty] = reportPeriodProblems(plan, period, today);
      if (faulty) {
        for (const { row, column } of group) add(row, column, problemAt(faulty, []));
        continue;
      }
      const stated = { planId: plan.id, organisation, period, figures: group.map(({ figure }) => figure), today };
      const prepared = await prepareReport(
        { transaction, actor },
        { ...stated, vintage: 'FIRST', draft: false },
        (problem) => {
          const [, index, part] = problem.path;
          const { row, column } = group[Number(index)] as BroughtFigure;
          add(row, part === 'target' || part === 'value' ? column : `${column}.${part}`, problem);
        },
        isUnchanged,
      );
      if (!prepared) continue;
      const good = prepared.figures.filter(({ index }) => !wrong.has((group[index] as BroughtFigure).row));
      for (const figure of good) changes.push(changeOf(figure, prepared, group[figure.index] as BroughtFigure));
      const fresh = good.filter((figure) => !isUnchanged(figure, prepared.standingOf));
      if (!fresh.length) continue;
      const report = { plan, organisation, period, figures: fresh, vintage: 'FIRST', draft: false } as const;
      const submitter = actor.viewer.subject;
      submissions.push(await writeReport(transaction, { ...report, submitter }, prepared, prepared.moment));
    }
    return { changes, submissions };
  }
}

/** Figures by their periods, in the order in which these end. */
function periodsOf(figures: readonly BroughtFigure[]): (readonly [string, readonly BroughtFigure[]])[] {
  const groups = Map.groupBy(figures, ({ period }) => period);
  return [...groups].sort(([one], [other]) => {
    const [first, second] = [readPeriod(one), readPeriod(other)];
    return first && second ? comparePeriods(first, second) : one < other ? -1 : 1;
  });
}

/** The figure that stands for the same period: the organisation's own that waits, else the approved one. */
function earlierOf(standing: EarlierFigures) {
  return standing.own.find(({ waits }) => waits) ?? standing.approved;
}

function isUnchanged(figure: UnderstoodFigure, standingOf: EarlierFiguresOf): boolean {
  const earlier = earlierOf(standingOf(figure));
  const { numbers, compared, observationStatus, note } = figure;
  if (!earlier || !numbers) return false;
  const same = (one: { toFixed(): string } | null, other: string | null) =>
    one === null || other === null ? one === null && other === null : decimal(one.toFixed()).eq(other);
  return (
    same(earlier.value, numbers.value) &&
    same(earlier.numerator, numbers.numerator) &&
    same(earlier.denominator, numbers.denominator) &&
    (compared === null || same(earlier.compared, compared)) &&
    earlier.observationStatus === observationStatus &&
    (note === null || earlier.note === note)
  );
}

function changeOf(
  figure: UnderstoodFigure,
  { standingOf }: PreparedReport,
  { row, column }: BroughtFigure,
): FigureChange {
  const before = earlierOf(standingOf(figure))?.value ?? null;
  return {
    row,
    column,
    before: before === null ? null : before.toFixed(),
    after: figure.numbers?.value ?? '',
    isSame: isUnchanged(figure, standingOf),
  };
}

/** Lets reports count, looks where their targets stand then, and takes it back. */
async function flipsOf(
  { transaction, read, moment }: FiguresFrame,
  submissions: readonly number[],
  targets: readonly number[],
): Promise<BroughtReport['flips']> {
  if (!submissions.length) return [];
  const before = await readColours(read, targets, moment);
  await transaction.$executeRawUnsafe('SAVEPOINT before_counting');
  const figures = await transaction.observation.findMany({
    where: { submissionId: { in: [...submissions] } },
    select: { id: true, targetId: true, period: true },
  });
  const now = await lockTargets(transaction, targets);
  await letCount(transaction, { figures, corrected: await readCorrected(transaction, figures) }, now);
  const after = await readColours(read, targets, moment);
  await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_counting');
  return targets.flatMap((target) => {
    const [from, to] = [before.get(target), after.get(target)];
    return from && to && from !== to ? [{ target, before: from, after: to }] : [];
  });
}
