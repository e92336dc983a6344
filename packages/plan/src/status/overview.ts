import type { Context, Needed, ShownRow } from '@plangraph/schema';
import type { OverviewFacts } from '../rules/overview.ts';
import { promised, stated } from '../rules/stated.ts';
import type { PlanRow } from './facts.ts';
import { type Listed, leadNeeds, listedNeeds } from './listed.ts';
import { measureStatus } from './measureStatus.ts';
import { targetNeeds } from './needs.ts';
import { withShortfall } from './shortfall.ts';
import { ownMeasureNeeds, ownTitleNeeds } from './standingPromises.ts';
import { type Status, statusOf } from './statusOf.ts';
import { titleStatus } from './titleStatus.ts';

const organisation = { '*': true, code: true, nameZh: true, nameEn: true } as const;

/** What the overview of a plan needs beside the plan itself. */
export const overviewNeeds = {
  targets: {
    select: {
      ...targetNeeds,
      ...listedNeeds,
      headline: true,
      indicator: { ...targetNeeds.indicator, nameZh: true, nameEn: true },
      responsible: leadNeeds(organisation),
    },
    where: promised,
    orderBy: { ordinal: 'asc' },
  },
  measures: {
    select: { ...ownMeasureNeeds, ...listedNeeds, titleZh: true, titleEn: true, lead: organisation },
    where: stated,
    orderBy: { position: 'asc' },
  },
  designations: {
    select: { ...ownTitleNeeds, ...listedNeeds, titleZh: true, titleEn: true, lead: organisation },
    where: stated,
    orderBy: { id: 'asc' },
  },
} as const;

/** A promise in the overview of its plan. */
export interface OverviewLine extends OverviewFacts {
  readonly promise: ShownRow;
  readonly label: { readonly zh: string; readonly en: string | null };
  readonly owner: { readonly code: string; readonly nameZh: string; readonly nameEn: string } | null;
  readonly status: Status;
}

/** All promises of a plan with where they stand and who leads them: targets, measures and titles, each in the order of the plan. */
export function overviewOf(
  { targets, measures, designations }: Needed<'Plan', typeof overviewNeeds>,
  plan: PlanRow,
  context: Context,
): OverviewLine[] {
  return [
    ...targets.map(
      (target): OverviewLine => ({
        kind: 'TARGET',
        ...shownOf(target),
        headline: target.headline,
        label: { zh: target.indicator.nameZh, en: target.indicator.nameEn },
        owner: target.responsible[0]?.organisation ?? null,
        status: withShortfall(statusOf(target, plan, context), target),
      }),
    ),
    ...measures.map(
      (measure): OverviewLine => ({
        kind: 'MEASURE',
        ...shownOf(measure),
        headline: false,
        label: { zh: measure.titleZh, en: measure.titleEn },
        owner: measure.lead,
        status: withShortfall(measureStatus(measure, plan, context), measure),
      }),
    ),
    ...designations.map(
      (title): OverviewLine => ({
        kind: 'TITLE',
        ...shownOf(title),
        headline: false,
        label: { zh: title.titleZh, en: title.titleEn },
        owner: title.lead,
        status: withShortfall(titleStatus({ ...title, plan }, context), title),
      }),
    ),
  ];
}

function shownOf({ '*': promise, code, area }: Listed) {
  return { promise, code, area };
}
