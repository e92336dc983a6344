import type { Colour } from '../colour.ts';

/** What a rule does to a score. */
export type ScoreRuleKind = 'POINTS' | 'BONUS' | 'RED_LINE' | 'VETO';

/** A rule of scoring. Decimals as text. */
export interface ScoreRuleFacts {
  readonly code: string;
  readonly kind: ScoreRuleKind;
  readonly points: string;
  readonly most: string | null;
  readonly promises: 'ALL' | 'TARGETS' | 'HEADLINE' | 'MEASURES' | 'TITLES';
  /** Code of the area whose promises alone it is about; null for all. */
  readonly area: string | null;
  /** Code of the one promise that it is about; null for all. */
  readonly promise: string | null;
  /** From which colour on a promise counts; null for blue of a bonus, and for red. */
  readonly colour: Colour | null;
}
