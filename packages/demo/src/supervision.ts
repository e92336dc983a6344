import type { Bureaus } from './bureaus.ts';
import { measureStories } from './measureStories.ts';
import { officeHoursIn } from './officeHours.ts';
import { randomOf } from './random.ts';
import type { DemoPlan } from './readPlan.ts';
import { storyAt } from './stories.ts';
import {
  behindStories,
  failingStories,
  measureSupervision,
  type NoticeStep,
  type SupervisionStory,
  titleSupervision,
} from './supervisionStories.ts';
import { titleStories } from './titleStories.ts';

/** The column by which a promise is named, and its number. */
interface Promised {
  readonly column: 'targetId' | 'measureId' | 'designationId';
  readonly id: number;
}

/** What somebody does about a promise that is behind, and when. Moments as text. */
export type MadeDeed = Promised & { readonly at: string; readonly owner: string; readonly office: string } & (
    | { readonly does: 'EXPLAIN'; readonly mendedBy: string }
    | { readonly does: 'ISSUE'; readonly level: string; readonly on: string; readonly dueOn: string }
    | NoticeStep
  );

/** Makes up what is said and asked of promises that are behind: of some, as of every office some are silent. In the order of time. */
export function supervisionOf(plan: DemoPlan, { reporterOf, approverOf }: Bureaus): MadeDeed[] {
  const office = approverOf(reporterOf(null));
  const hours = officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of supervision`));
  const year = (day: string) => `${plan.year}-${day}`;
  const deeds = toldOf(plan).flatMap(({ column, id, area, story }): MadeDeed[] => {
    const common = { column, id, owner: reporterOf(area), office } as const;
    const { explained, notice } = story;
    return [
      ...explained.map(({ on, mendedBy }): MadeDeed => {
        return { ...common, does: 'EXPLAIN', at: hours.morning(year(on)), mendedBy: year(mendedBy) };
      }),
      ...(notice
        ? [
            {
              ...common,
              does: 'ISSUE' as const,
              at: hours.morning(year(notice.on)),
              level: notice.level,
              on: year(notice.on),
              dueOn: year(notice.dueOn),
            },
            ...notice.steps.map(
              (step): MadeDeed => ({ ...common, ...inYear(step, year), at: hours.afternoon(year(step.on)) }),
            ),
          ]
        : []),
    ];
  });
  return deeds.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

interface Told extends Promised {
  readonly area: string | null;
  readonly story: SupervisionStory;
}

function toldOf(plan: DemoPlan): Told[] {
  const targets = (name: string) =>
    plan.targets.filter(({ form }, position) => form === 'NUMBER' && storyAt(position).name === name);
  const followed = plan.measures.filter((_, position) => position % 2 === 0);
  const measures = ['a late node', 'behind', 'never begun'].flatMap((name) =>
    followed.filter((_, at) => measureStories[at % measureStories.length]?.name === name).slice(0, 1),
  );
  const titles = plan.titles.filter((_, at) => titleStories[at % titleStories.length]?.name === 'never applied for');
  const tell = (
    column: Promised['column'],
    promises: readonly { readonly id: number; readonly area: string | null }[],
    stories: readonly SupervisionStory[],
  ): Told[] =>
    promises.flatMap(({ id, area }, at) => {
      const story = stories[at];
      return story ? [{ column, id, area, story }] : [];
    });
  return [
    ...tell('targetId', targets('failing'), failingStories),
    ...tell('targetId', targets('behind'), behindStories),
    ...tell('measureId', measures, measureSupervision),
    ...tell('designationId', titles, titleSupervision),
  ];
}

function inYear(step: NoticeStep, year: (day: string) => string): NoticeStep {
  if (step.does === 'ANSWER') return { ...step, on: year(step.on), mendedBy: year(step.mendedBy) };
  if (step.does === 'RETURN') return { ...step, on: year(step.on), dueOn: year(step.dueOn) };
  return { ...step, on: year(step.on) };
}
