import type { Actor, MutationTransaction, Problem } from '@plangraph/schema';
import type { FigureVintage } from '../rules/vintage.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import { expectCharged } from './beginReport.ts';
import { type EarlierFiguresOf, readEarlierFigures, refuseSecond, refuseUnexplained } from './earlierFigures.ts';
import { type FallOf, readFalls, refuseFall } from './falls.ts';
import { lockTargets } from './locks.ts';
import { type FigureInput, readFigures, type UnderstoodFigure } from './readFigures.ts';
import { readTargets } from './reportedTargets.ts';
import { refuseOutranked } from './vintages.ts';

/** The figures of one period that somebody reports. */
export interface StatedReport {
  readonly planId: number;
  /** Who reports; null where nobody does, so that only the figures themselves are judged. */
  readonly organisation: NamedOrganisation | null;
  /** The period as the report names it. */
  readonly period: string;
  readonly figures: readonly FigureInput[];
  readonly vintage: FigureVintage;
  readonly draft: boolean;
  /** Civil date, in the plan's time zone. */
  readonly today: string;
}

/** A report that was looked at, with what stands beside its figures; their targets are locked. */
export interface PreparedReport {
  readonly figures: readonly UnderstoodFigure[];
  readonly standingOf: EarlierFiguresOf;
  readonly fallOf: FallOf;
  readonly moment: Date;
}

/** Reads a report and judges each of its figures; everything that is wrong with one goes to `add`, under its place in the report. Null where nobody reports. */
export async function prepareReport(
  { transaction, actor }: { readonly transaction: MutationTransaction; readonly actor: Actor },
  { planId, organisation, period, figures: stated, vintage, draft, today }: StatedReport,
  add: (problem: Problem) => void,
  isSame: (figure: UnderstoodFigure, standingOf: EarlierFiguresOf) => boolean = () => false,
): Promise<PreparedReport | null> {
  const addAny = (problem: Problem | null) => problem && add(problem);
  const codes = stated.map(({ target }) => target);
  const targets = await readTargets(transaction, planId, codes);
  const figures = readFigures(stated, { targets, period, today }, add);
  if (!organisation) return null;
  for (const [index, code] of codes.entries()) {
    const target = targets.get(code);
    const path = ['figures', index, 'target'];
    if (target) expectCharged({ actor, problems: { add } }, organisation, { ...target, noun: 'Target', path });
  }
  const isCharged = ({ charged }: UnderstoodFigure) => charged.some(({ id }) => id === organisation.id);
  const moment = await lockTargets(
    transaction,
    figures.map(({ targetId }) => targetId),
  );
  const standingOf = await readEarlierFigures(transaction, figures, organisation);
  const fallOf = await readFalls(transaction, figures, organisation);
  // What others report is none of the business of whoever is not charged with it.
  for (const figure of figures.filter(isCharged)) {
    if (isSame(figure, standingOf)) continue;
    const standing = standingOf(figure);
    const at = ['figures', figure.index] as const;
    addAny(refuseUnexplained(figure, standing, [...at, 'reason']));
    const fall = figure.numbers && fallOf({ ...figure, value: figure.numbers.value });
    if (fall) addAny(refuseFall(figure.target, fall, figure, [...at, 'value']));
    addAny(refuseOutranked(figure, standing.approved, vintage, [...at, 'target']));
    if (!draft) addAny(refuseSecond(figure, standing, ['figures', figure.index, 'target']));
  }
  return { figures, standingOf, fallOf, moment };
}
