import { addDays } from '@plangraph/plan';
import { officeHoursIn, workdayAfter } from './officeHours.ts';
import { randomOf } from './random.ts';
import type { DemoPlan } from './readPlan.ts';
import { type Step, titleStories } from './titleStories.ts';

/** What somebody does to a title, and when it was entered. */
export interface MadeTitleChange {
  readonly id: number;
  /** The verb that does so. */
  readonly mutation: 'changeDesignation' | 'moveDesignation';
  /** Code of the organisation that acts. */
  readonly organisation: string;
  /** Moment as text. */
  readonly recordedAt: string;
  readonly reason: string;
  /** What the columns become, by their names in the data model; `lead` by its code. */
  readonly after: Readonly<Record<string, string>>;
}

const dateOf = {
  APPLIED: 'appliedOn',
  SHORTLISTED: 'shortlistedOn',
  PUBLICISED: 'publicisedOn',
  AWARDED: 'awardedOn',
  NOT_AWARDED: 'notAwardedOn',
  LOST: 'lostOn',
} as const satisfies Readonly<Record<Step['to'], string>>;

/** Whether a stage is announced by a document. */
const announced: ReadonlySet<Step['to']> = new Set(['PUBLICISED', 'AWARDED', 'LOST']);

/**
 * Makes up what becomes of a plan's titles: in January each gets who leads it and a deadline, and then it comes as far as
 * its story tells. In the order of the moments.
 */
export function titleChangesOf(plan: DemoPlan, leadOf: (area: string | null) => string): MadeTitleChange[] {
  const hours = officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of titles`));
  const pauses = randomOf(`${plan.code} days until a title is entered`);
  const office = leadOf(null);
  const changes = plan.titles.flatMap(({ id, area }, position): MadeTitleChange[] => {
    const story = titleStories[position % titleStories.length] ?? titleStories[0];
    const lead = leadOf(area);
    const begun = {
      id,
      mutation: 'changeDesignation',
      organisation: office,
      recordedAt: hours.morning(workdayAfter(`${plan.year}-01-16`)),
      reason: '示例：年度创建任务分解。Demo: tasks of the year are given out.',
      after: { lead, dueOn: `${plan.year}-${story.dueOn}` },
    } as const;
    const moves = story.steps.map((step): MadeTitleChange => {
      const on = dayOf(plan.year, step.on);
      const document = {
        announcementTitleZh: '示例：关于公布名单的通知',
        announcementTitleEn: 'Demo: notice of the list',
        announcementNumber: `示例〔${on.slice(0, 4)}〕${id}号`,
        announcementIssuedOn: on,
      };
      return {
        id,
        mutation: 'moveDesignation',
        organisation: lead,
        recordedAt: hours.morning(workdayAfter(addDays(on, pauses.whole(1, 4)))),
        reason: step.reason,
        after: { stage: step.to, [dateOf[step.to]]: on, ...(announced.has(step.to) ? document : {}) },
      };
    });
    return [begun, ...moves];
  });
  return changes.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
}

function dayOf(year: number, on: Step['on']): string {
  return on.startsWith('+') ? `${year + 1}-${on.slice(1)}` : `${year}-${on}`;
}
