/** A day of the plan's year, as `05-16`; with its year, once it is one. */
type Day = string;

/** What somebody does about a notice. */
export type NoticeStep =
  | { readonly does: 'ANSWER'; readonly on: Day; readonly mendedBy: Day }
  | { readonly does: 'RETURN'; readonly on: Day; readonly dueOn: Day }
  | { readonly does: 'ACCEPT' | 'CLOSE'; readonly on: Day };

/** A notice and what comes of it. */
interface NoticeStory {
  readonly level: 'REMINDER' | 'NOTICE' | 'TALK';
  readonly on: Day;
  readonly dueOn: Day;
  readonly steps: readonly NoticeStep[];
}

/** What is said and asked of one promise that is behind. */
export interface SupervisionStory {
  readonly name: string;
  /** Explained unasked: on which days, and by when it is to be mended. */
  readonly explained: readonly { readonly on: Day; readonly mendedBy: Day }[];
  readonly notice: NoticeStory | null;
}

const answer = (on: Day, mendedBy: Day): NoticeStep => ({ does: 'ANSWER', on, mendedBy });
const accept = (on: Day): NoticeStep => ({ does: 'ACCEPT', on });
const close = (on: Day): NoticeStep => ({ does: 'CLOSE', on });

/** Of targets that fail, in the order of the plan. */
export const failingStories: readonly SupervisionStory[] = [
  {
    name: 'closed',
    explained: [],
    notice: {
      level: 'NOTICE',
      on: '05-16',
      dueOn: '05-26',
      steps: [answer('05-24', '09-29'), accept('05-26'), close('06-20')],
    },
  },
  {
    name: 'returned',
    explained: [],
    notice: {
      level: 'REMINDER',
      on: '08-21',
      dueOn: '08-31',
      steps: [answer('08-30', '12-15'), { does: 'RETURN', on: '09-04', dueOn: '09-14' }],
    },
  },
  { name: 'overdue', explained: [], notice: { level: 'NOTICE', on: '09-11', dueOn: '09-20', steps: [] } },
  {
    name: 'answered',
    explained: [],
    notice: { level: 'TALK', on: '10-09', dueOn: '10-19', steps: [answer('10-18', '12-20')] },
  },
];

/** Of targets that are behind. */
export const behindStories: readonly SupervisionStory[] = [
  {
    name: 'accepted',
    explained: [],
    notice: {
      level: 'REMINDER',
      on: '07-17',
      dueOn: '07-27',
      steps: [answer('07-25', '10-31'), accept('07-27')],
    },
  },
  {
    name: 'explained unasked, and anew',
    explained: [
      { on: '07-24', mendedBy: '10-31' },
      { on: '11-06', mendedBy: '12-25' },
    ],
    notice: null,
  },
];

/** Of measures that are late. */
export const measureSupervision: readonly SupervisionStory[] = [
  {
    name: 'closed',
    explained: [],
    notice: {
      level: 'REMINDER',
      on: '08-14',
      dueOn: '08-24',
      steps: [answer('08-23', '09-28'), accept('08-25'), close('09-15')],
    },
  },
  {
    name: 'accepted',
    explained: [],
    notice: {
      level: 'NOTICE',
      on: '09-05',
      dueOn: '09-15',
      steps: [answer('09-13', '11-30'), accept('09-18')],
    },
  },
  { name: 'explained unasked', explained: [{ on: '08-28', mendedBy: '10-20' }], notice: null },
];

/** Of titles on which nobody works. */
export const titleSupervision: readonly SupervisionStory[] = [
  {
    name: 'answered',
    explained: [],
    notice: { level: 'REMINDER', on: '09-18', dueOn: '09-28', steps: [answer('09-27', '12-29')] },
  },
];
