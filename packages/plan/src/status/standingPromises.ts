import type { Context, Needed, ShownRow } from '@plangraph/schema';
import { worstFirst } from '../rules/severity.ts';
import { promised, stated } from '../rules/stated.ts';
import type { PlanRow } from './facts.ts';
import { measureNeeds, measureStatus } from './measureStatus.ts';
import { targetNeeds } from './needs.ts';
import { shortfallNeeds, withShortfall } from './shortfall.ts';
import { type Status, statusOf } from './statusOf.ts';
import { titleNeeds, titleStatus } from './titleStatus.ts';

/** A promise, and where it stands. */
export interface StandingPromise {
  readonly promise: ShownRow;
  readonly status: Status;
}

const { plan: _ofMeasure, ...measureAlone } = measureNeeds;
const { plan: _ofTitle, ...titleAlone } = titleNeeds;

/** What of a measure its standing depends on, beside its plan. */
export const ownMeasureNeeds = measureAlone;

/** What of a title its standing depends on, beside its plan. */
export const ownTitleNeeds = titleAlone;

/** What a section, an area or a plan needs of all that it promises, beside the plan itself. */
export const promisesNeeds = {
  targets: { select: { ...targetNeeds, ...shortfallNeeds, '*': true }, where: promised, orderBy: { ordinal: 'asc' } },
  measures: {
    select: { ...ownMeasureNeeds, ...shortfallNeeds, '*': true },
    where: stated,
    orderBy: { position: 'asc' },
  },
  designations: { select: { ...ownTitleNeeds, ...shortfallNeeds, '*': true }, where: stated, orderBy: { id: 'asc' } },
} as const;

/** The rows of all that a section, an area or a plan promises. */
type PromisesRow = Needed<'Section', typeof promisesNeeds>;

/** All promises of a section, an area or a plan with where they stand: targets, measures and titles, each in the order of the plan. */
export function standingPromises(row: PromisesRow, plan: PlanRow, context: Context): StandingPromise[] {
  const { targets, measures, designations } = row;
  return [
    ...targets.map((target) => ({
      promise: target['*'],
      status: withShortfall(statusOf(target, plan, context), target),
    })),
    ...measures.map((measure) => ({
      promise: measure['*'],
      status: withShortfall(measureStatus(measure, plan, context), measure),
    })),
    ...designations.map((title) => ({
      promise: title['*'],
      status: withShortfall(titleStatus({ ...title, plan }, context), title),
    })),
  ];
}

/** The promises that ask for attention most, the worst first; of equals the earlier. */
export function worstOf<P extends Pick<StandingPromise, 'status'>>(promises: readonly P[], first: number): P[] {
  return worstFirst(promises, ({ status }) => status.standing).slice(0, first);
}
