import type { RowProblem } from '@plangraph/rows';
import { scoreErrors } from '../../errors/scores.ts';
import type { Colour } from '../colour.ts';
import { decimal } from '../decimal.ts';
import type { ScoreRuleKind } from './scoreRule.ts';

/** What a row says of a rule, as far as its rules ask; absent where the row does not speak of it. */
interface ScoreRuleRow {
  readonly kind?: ScoreRuleKind;
  readonly points?: string;
  readonly most?: string | null;
  readonly colour?: Colour | null;
  readonly plan?: unknown;
  readonly area?: unknown;
}

/** What is wrong with a rule of scoring: points below nothing, a bound that is none, what its kind does not have, another plan's area. */
export function scoreRuleProblems({ kind, points, most, colour, plan, area }: ScoreRuleRow): RowProblem[] {
  const problems: RowProblem[] = [];
  if (points !== undefined && decimal(points).lt(0)) problems.push(scoreErrors.POINTS_BELOW_ZERO({ points }));
  const bounded = kind === 'BONUS' || kind === 'RED_LINE';
  const refuse = (column: string) => kind && problems.push(scoreErrors.NOT_OF_KIND({ kind, column }));
  if (most != null && kind !== undefined && !bounded) refuse('most');
  else if (most != null && points !== undefined && decimal(most).lt(points)) {
    problems.push(scoreErrors.MOST_BELOW_POINTS({ points, most }));
  }
  if (colour != null && kind === 'POINTS') refuse('colour');
  else if (colour === 'GREY') problems.push(scoreErrors.NO_THRESHOLD());
  const [own, other] = [codeOf(plan), codeOf((area as { readonly plan?: unknown } | null | undefined)?.plan)];
  if (own !== null && other !== null && own !== other) {
    problems.push(scoreErrors.AREA_OF_OTHER_PLAN({ plan: own, other }));
  }
  return problems;
}

function codeOf(plan: unknown): string | null {
  const code = (plan as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : null;
}
