import type { Inputs } from './paper.ts';
import { Rational } from './rational.ts';

// Written from docs/reference/progress.md, section 18 alone, in fractions.

/** A score as a person finds it. */
export interface ScoreFoundByHand {
  readonly value: string | null;
  readonly possible: string;
  readonly share: string | null;
  readonly vetoed: boolean;
  /** What each rule brings. */
  readonly points: readonly string[];
}

const [none, one] = [Rational.of('0'), Rational.of('1')];
const ladder = [null, 'RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE'];

/** Recomputes a score from the inputs of each of its rules. */
export function scoreByHand(rules: readonly Inputs[]): ScoreFoundByHand {
  const brought = rules.map(bring);
  let [sum, possible] = [none, none];
  for (const each of brought) {
    sum = sum.plus(each.points);
    possible = possible.plus(each.possible);
  }
  let value = sum.sign() < 0 ? none : sum;
  for (const { cap } of brought) if (cap && value.against(cap) > 0) value = cap;
  const due = brought.some((each) => each.due);
  return {
    value: due ? value.text() : null,
    possible: possible.text(),
    share: due && possible.sign() > 0 ? value.over(possible).text() : null,
    vetoed: brought.some(({ cap }) => cap !== null),
    points: brought.map(({ points }) => points.text()),
  };
}

interface Brought {
  readonly points: Rational;
  readonly possible: Rational;
  readonly cap: Rational | null;
  readonly due: boolean;
}

function bring(inputs: Inputs): Brought {
  const text = (name: string) => inputs.find((each) => each.name === name)?.value ?? null;
  const [kind, most] = [text('kind'), text('most')];
  const points = Rational.of(text('points') ?? '0');
  const nothing = { points: none, possible: none, cap: null, due: false };
  const members = inputs
    .filter(({ name }) => name.startsWith('colour.'))
    .map(({ name, value }) => ({
      colour: value,
      score: text(`score.${name.slice(7)}`),
      weight: text(`weight.${name.slice(7)}`),
    }));
  if (kind === 'POINTS') {
    const weighted = members.some(({ weight }) => weight !== null);
    let [whole, had] = [none, none];
    for (const { colour, score, weight } of members) {
      const say = weighted ? Rational.of(weight ?? '0') : one;
      if (say.sign() <= 0 || (colour !== null && (colour === 'GREY' || score === null))) continue;
      whole = whole.plus(say);
      if (colour !== null) had = had.plus(say.times(between(Rational.of(score ?? '0'))));
    }
    if (whole.sign() === 0) return nothing;
    return { ...nothing, points: points.times(had).over(whole), possible: points, due: true };
  }
  const from = ladder.indexOf(text('colour') ?? (kind === 'BONUS' ? 'BLUE' : 'RED'));
  const judged = members.filter(({ colour }) => colour !== 'GREY').map(({ colour }) => ladder.indexOf(colour));
  const counted = judged.filter((at) => (kind === 'BONUS' ? at >= from : at <= from)).length;
  if (kind === 'VETO') return { ...nothing, cap: counted > 0 ? points : null };
  let all = points.times(Rational.of(String(counted)));
  if (most !== null && all.against(Rational.of(most)) > 0) all = Rational.of(most);
  return { ...nothing, points: kind === 'BONUS' ? all : none.minus(all) };
}

function between(score: Rational): Rational {
  if (score.sign() < 0) return none;
  return score.against(one) > 0 ? one : score;
}
