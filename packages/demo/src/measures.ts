import { addDays, periodsOf } from '@plangraph/plan';
import { checkpoints, measureStories } from './measureStories.ts';
import { officeHoursIn, workdayAfter } from './officeHours.ts';
import { randomOf } from './random.ts';
import type { DemoPlan } from './readPlan.ts';

/** What is arranged of a measure in January. */
interface MadeTask {
  readonly id: number;
  /** Code of the organisation that leads it. */
  readonly lead: string;
  readonly dueOn: string;
  readonly postZh: string;
  readonly postEn: string;
  readonly checkpoints: readonly (Record<'dueOn' | 'titleZh' | 'titleEn', string> & { readonly ordinal: number })[];
}

/** What an organisation reports of measures in a quarter; handed in and approved. Moments as text. */
export interface MadeProgress {
  readonly organisation: string;
  readonly approver: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
  readonly reports: readonly {
    readonly measureId: number;
    readonly percent: string;
    readonly narrative: string;
    readonly nextStep: string | null;
    readonly obstacle: string | null;
    readonly reached: readonly { readonly checkpoint: number; readonly on: string }[];
  }[];
}

/** A decision that drops a measure. */
interface MadeDrop {
  readonly measureId: number;
  readonly on: string;
  readonly recordedAt: string;
}

/** What becomes of a plan's measures in a synthetic year. */
export interface MadeMeasures {
  /** The moment at which tasks are given out. */
  readonly begun: string;
  readonly tasks: readonly MadeTask[];
  readonly progress: readonly MadeProgress[];
  readonly drops: readonly MadeDrop[];
}

/** Makes up how every other measure of a plan comes through the year, by the story of its place. */
export function measuresOf(
  plan: DemoPlan,
  bureaus: { reporterOf(area: string | null): string; approverOf(organisation: string): string },
): MadeMeasures {
  const hours = officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of measures`));
  const year = (day: string) => `${plan.year}-${day}`;
  const followed = followedIn(plan).map((measure) => ({ ...measure, lead: bureaus.reporterOf(measure.area) }));
  const begun = hours.morning(workdayAfter(year('01-16')));
  const quarters = periodsOf({ kind: 'LEVEL', frequency: 'QUARTERLY', year: plan.year });
  const leads = [...new Set(followed.map(({ lead }) => lead))].sort();
  const progress = quarters.flatMap(({ code, firstDay, lastDay }, quarter) =>
    leads.flatMap((organisation): MadeProgress[] => {
      const reports = followed.flatMap(({ id, lead, story }) => {
        const percent = story.percents[quarter];
        if (lead !== organisation || percent === null || percent === undefined) return [];
        const reached = story.reached.flatMap((day, at) =>
          day !== null && year(day) >= firstDay && year(day) <= lastDay ? [{ checkpoint: at + 1, on: year(day) }] : [],
        );
        return [{ measureId: id, percent: String(percent), ...wordsOf(percent), reached }];
      });
      if (reports.length === 0) return [];
      const handedIn = workdayAfter(addDays(lastDay, 5));
      return [
        {
          organisation,
          approver: bureaus.approverOf(organisation),
          period: code,
          periodEnd: lastDay,
          submittedAt: hours.afternoon(handedIn),
          approvedAt: hours.morning(workdayAfter(addDays(handedIn, 1))),
          reports,
        },
      ];
    }),
  );
  return {
    begun,
    tasks: followed.map(({ id, lead }) => ({
      id,
      lead,
      dueOn: year('12-31'),
      postZh: '示例：分管副县长',
      postEn: 'Demo: deputy county head',
      checkpoints: checkpoints.map((point, at) => ({ ...point, dueOn: year(point.dueOn), ordinal: at + 1 })),
    })),
    progress,
    drops: followed.flatMap(({ id, story }) =>
      story.dropped === undefined
        ? []
        : [
            {
              measureId: id,
              on: year(story.dropped),
              recordedAt: hours.morning(workdayAfter(addDays(year(story.dropped), 1))),
            },
          ],
    ),
  };
}

/** Every other measure of a plan, with the story that it takes. */
function followedIn({ measures }: DemoPlan) {
  return measures
    .filter((_, position) => position % 2 === 0)
    .map((measure, position) => ({
      ...measure,
      story: measureStories[position % measureStories.length] ?? measureStories[0],
    }));
}

/** Codes of the measures that go on to the end of the year without being done. */
export function underWay(plan: DemoPlan): string[] {
  return followedIn(plan)
    .filter(({ story }) => story.name === 'behind')
    .map(({ code }) => code);
}

function wordsOf(percent: number) {
  return {
    narrative: `示例：累计完成 ${percent}%。Demo: ${percent} % are done.`,
    nextStep: percent === 100 ? null : '示例：按节点推进下一阶段。Demo: on to the next checkpoint.',
    obstacle: percent < 20 ? '示例：用地手续尚未办结。Demo: the land is not cleared yet.' : null,
  };
}
