import type { FoundByHand } from './byHand.ts';
import type { Inputs } from './paper.ts';

// Written from docs/reference/progress.md, section 11 alone, with days counted one by one.

const stages = ['PLANNED', 'APPLIED', 'SHORTLISTED', 'PUBLICISED', 'AWARDED'];

/** Recomputes the status of a title from its inputs. */
export function titleByHand(inputs: Inputs): FoundByHand {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const [stage, deadline, today, year] = [text('stage'), text('deadline'), text('today') ?? '', text('year')];
  const none = { expected: null, actual: null, pace: null, period: null, metBefore: null };
  if (stage === 'LOST' || stage === 'NOT_AWARDED') {
    return { ...none, colour: 'RED', score: '0', rule: `TITLE_${stage}`, outcome: 'MISSED' };
  }
  const passed = stages.indexOf(stage ?? '');
  const actual = String(passed);
  const awardedOn = stage === 'AWARDED' ? text('awardedOn') : null;
  if (stage === 'AWARDED' && (deadline === null || awardedOn === null)) {
    return { ...none, actual, colour: 'GREEN', score: '1', rule: 'TITLE_AWARDED', outcome: 'MET' };
  }
  if (deadline === null) return { ...none, actual, colour: 'GREY', score: null, rule: 'NO_DEADLINE', outcome: null };
  if (awardedOn !== null && awardedOn > deadline) {
    return { ...none, actual, colour: 'YELLOW', score: '1', rule: 'MET_LATE', outcome: 'LATE' };
  }
  if (awardedOn === null && today > deadline) {
    const score = ['0', '0.25', '0.5', '0.75'][passed] ?? '';
    const pace = score;
    return { ...none, actual, expected: '4', pace, colour: 'RED', score, rule: 'TITLE_OVERDUE', outcome: 'MISSED' };
  }
  const due = quartersGone(`${year}-01-01`, awardedOn ?? today, deadline);
  const ahead = passed - due;
  const colour = ahead > 1 ? 'BLUE' : ahead > -1 ? 'GREEN' : ahead > -2 ? 'YELLOW' : ahead > -3 ? 'ORANGE' : 'RED';
  return {
    ...none,
    actual,
    expected: String(due),
    pace: due === 0 ? null : sixPlaces(passed / due),
    colour,
    score: colour === 'GREEN' ? '1' : sixPlaces(1 + ahead / 4),
    rule: awardedOn === null ? 'TITLE_STAGES' : 'TITLE_AWARDED',
    outcome: awardedOn === null ? null : 'MET',
  };
}

/** How many quarters of the way from a day to the end of another were over when a third began: three at most. */
function quartersGone(begin: string, day: string, end: string): number {
  let [length, gone] = [0, 0];
  const moment = new Date(`${begin}T12:00:00Z`);
  for (let each = begin; each <= end; each = moment.toISOString().slice(0, 10)) {
    length += 1;
    if (each < day) gone += 1;
    moment.setUTCDate(moment.getUTCDate() + 1);
  }
  return [1, 2, 3].filter((quarter) => length > 0 && gone * 4 >= quarter * length).length;
}

function sixPlaces(value: number): string {
  return String(Number(value.toFixed(6)));
}
