import { daysBetween } from '../civilDate.ts';
import { decimal, quotient, shown } from '../decimal.ts';
import type { Input } from '../inputs.ts';
import type { Rule } from '../rule.ts';
import { type Standing, tell } from '../tell.ts';
import { stageDates, stagesToTitle, type TitleDates, type TitleStage } from './stages.ts';

/** What the standing of a title is computed from. Dates are civil dates. */
export interface TitleFacts extends TitleDates {
  readonly stage: TitleStage;
  /** By when it is to be won; null where nobody has said. */
  readonly dueOn: string | null;
  /** The plan's year. */
  readonly year: number;
  /** The day, in the plan's time zone, on which the standing is asked for. */
  readonly today: string;
}

/** How many stages there are to pass. */
const all = stagesToTitle.length - 1;

/** Where a title stands on a day. docs/reference/progress.md, section 11, says the same in words. */
export function titleStanding(facts: TitleFacts): Standing {
  const { stage, dueOn, today } = facts;
  const lost = stage === 'LOST' || stage === 'NOT_AWARDED';
  if (lost) return told(facts, { colour: 'RED', rule: `TITLE_${stage}`, score: '0', outcome: 'MISSED' });
  const passed = stagesToTitle.indexOf(stage);
  if (stage === 'AWARDED') {
    const on = facts.awardedOn ?? null;
    if (dueOn === null || on === null) return told(facts, { ...inTime, colour: 'GREEN', passed });
    if (on > dueOn) return told(facts, { colour: 'YELLOW', rule: 'MET_LATE', score: '1', outcome: 'LATE', passed });
    return told(facts, { ...inTime, ...judged(passed, stagesDue(facts, on)), rule: 'TITLE_AWARDED' });
  }
  if (dueOn === null) return told(facts, { colour: 'GREY', rule: 'NO_DEADLINE', score: null, outcome: null, passed });
  if (today > dueOn) {
    const score = shown(quotient(decimal(passed), decimal(all)));
    return told(facts, { colour: 'RED', rule: 'TITLE_OVERDUE', score, outcome: 'MISSED', passed, due: all });
  }
  return told(facts, { ...judged(passed, stagesDue(facts, today)), rule: 'TITLE_STAGES', outcome: null });
}

const inTime = { rule: 'TITLE_AWARDED', score: '1', outcome: 'MET' } as const;

/** How many stages were due on a day: after each quarter of the way from the year's beginning to the deadline one more. */
function stagesDue({ year, dueOn }: Pick<TitleFacts, 'year' | 'dueOn'>, day: string): number {
  const begin = `${year}-01-01`;
  const length = daysBetween(begin, dueOn ?? begin) + 1;
  const gone = Math.max(0, daysBetween(begin, day));
  return length <= 0 ? 0 : Math.min(all - 1, Math.floor((all * gone) / length));
}

type Judged = Pick<Told, 'colour' | 'score' | 'passed' | 'due'>;

/** A stage that is passed in its own quarter is on track; an earlier one is ahead. */
function judged(passed: number, due: number): Judged {
  const steps = passed - due;
  const score = shown(decimal(1).plus(quotient(decimal(steps), decimal(all))));
  if (steps >= 2) return { colour: 'BLUE', score, passed, due };
  if (steps >= 0) return { colour: 'GREEN', score: '1', passed, due };
  return { colour: steps === -1 ? 'YELLOW' : steps === -2 ? 'ORANGE' : 'RED', score, passed, due };
}

interface Told extends Pick<Standing, 'colour' | 'score' | 'outcome'> {
  readonly rule: Rule;
  /** How many stages were passed; left out where that says nothing. */
  readonly passed?: number;
  readonly due?: number;
}

function told(facts: TitleFacts, { passed, due, ...found }: Told): Standing {
  const stages = {
    expected: due === undefined ? null : String(due),
    actual: passed === undefined ? null : String(passed),
    pace: due && passed !== undefined ? shown(quotient(decimal(passed), decimal(due))) : null,
  };
  return tell({ ...found, ...stages }, () => inputsOf(facts));
}

function inputsOf(facts: TitleFacts): readonly Input[] {
  return [
    { name: 'stage', value: facts.stage },
    { name: 'year', value: String(facts.year) },
    { name: 'today', value: facts.today },
    { name: 'deadline', value: facts.dueOn },
    ...Object.values(stageDates).map((name) => ({ name, value: facts[name] ?? null })),
  ];
}
