import type { Colour } from '../colour.ts';
import type { Standing } from '../tell.ts';
import type { ScoreRuleFacts } from './scoreRule.ts';

/** A promise, as far as scoring asks. */
export interface ScoredPromise {
  readonly kind: 'TARGET' | 'MEASURE' | 'TITLE';
  readonly code: string;
  readonly headline: boolean;
  /** Code of its area; null in the opening words of the plan. */
  readonly area: string | null;
  /** Decimal as text; null where the plan gives none, and for measures and titles. */
  readonly weight: string | null;
  readonly standing: Pick<Standing, 'colour' | 'rule' | 'score'>;
}

const kinds = { TARGETS: 'TARGET', HEADLINE: 'TARGET', MEASURES: 'MEASURE', TITLES: 'TITLE' } as const;

/** Whether a rule is about a promise. */
export function isAbout(rule: Pick<ScoreRuleFacts, 'promises' | 'area' | 'promise'>, promise: ScoredPromise): boolean {
  const { promises, area, promise: code } = rule;
  if (area !== null && promise.area !== area) return false;
  if (code !== null && promise.code !== code) return false;
  if (promises === 'ALL') return true;
  return promise.kind === kinds[promises] && (promises !== 'HEADLINE' || promise.headline);
}

/** Whether a report that was due did not come. */
export function isMissing({ standing }: Pick<ScoredPromise, 'standing'>): boolean {
  return standing.rule === 'REPORT_MISSING' || standing.rule === 'SILENT';
}

/** From the worst to the best; a report that is missing stands behind all of them. */
const rising: readonly Colour[] = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE'];

/** Whether a promise brings a bonus, crosses a red line or strikes a veto; what cannot be judged for other reasons does neither. */
export function counts({ kind, colour }: Pick<ScoreRuleFacts, 'kind' | 'colour'>, promise: ScoredPromise): boolean {
  const missing = isMissing(promise);
  const rank = missing ? -1 : rising.indexOf(promise.standing.colour);
  if (rank < 0 && !missing) return false;
  const from = rising.indexOf(colour ?? (kind === 'BONUS' ? 'BLUE' : 'RED'));
  return kind === 'BONUS' ? rank >= from : rank <= from;
}
