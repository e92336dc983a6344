/** A stage that a title comes to, and the day of the plan's year on which it does; `+` for the year after. */
export interface Step {
  readonly to: 'APPLIED' | 'SHORTLISTED' | 'PUBLICISED' | 'AWARDED' | 'NOT_AWARDED' | 'LOST';
  readonly on: `${number}-${number}` | `+${number}-${number}`;
  readonly reason: string;
}

/** What becomes of a title in the course of a year. */
export interface TitleStory {
  readonly name: string;
  /** Day of the plan's year by which it is to be won. */
  readonly dueOn: `${number}-${number}`;
  readonly steps: readonly Step[];
}

const apply = (on: Step['on']): Step => ({
  to: 'APPLIED',
  on,
  reason: '示例：已报送申报材料。Demo: application filed.',
});
const list = (on: Step['on']): Step => ({
  to: 'SHORTLISTED',
  on,
  reason: '示例：列入候选名单。Demo: on the short list.',
});
const announce = (on: Step['on']): Step => ({ to: 'PUBLICISED', on, reason: '示例：公示。Demo: announced.' });
const award = (on: Step['on']): Step => ({ to: 'AWARDED', on, reason: '示例：正式命名。Demo: awarded.' });
const refuse = (on: Step['on']): Step => ({ to: 'NOT_AWARDED', on, reason: '示例：未入选。Demo: given to others.' });
const lose = (on: Step['on']): Step => ({ to: 'LOST', on, reason: '示例：复查未通过，撤销命名。Demo: taken away.' });

/** The stories in turn: every stage, and every colour at some time of the year. */
export const titleStories: readonly [TitleStory, ...TitleStory[]] = [
  {
    name: 'won in the autumn',
    dueOn: '12-31',
    steps: [apply('03-06'), list('05-18'), announce('09-12'), award('11-20')],
  },
  { name: 'on its way', dueOn: '12-31', steps: [apply('03-20'), list('06-26')] },
  {
    name: 'won early',
    dueOn: '12-31',
    steps: [apply('02-13'), list('03-15'), announce('04-24'), award('06-05')],
  },
  { name: 'given to others', dueOn: '10-31', steps: [apply('04-10'), list('07-17'), refuse('10-16')] },
  { name: 'applied for, and not heard of since', dueOn: '12-31', steps: [apply('04-26')] },
  {
    name: 'won and lost again',
    dueOn: '12-31',
    steps: [apply('02-20'), list('04-17'), announce('07-10'), award('09-04'), lose('+03-18')],
  },
  { name: 'never applied for', dueOn: '12-31', steps: [] },
  {
    name: 'won too late',
    dueOn: '12-31',
    steps: [apply('05-08'), list('08-21'), announce('12-18'), award('+01-12')],
  },
  { name: 'announced at the last moment', dueOn: '12-31', steps: [apply('03-27'), list('06-12'), announce('12-20')] },
];
