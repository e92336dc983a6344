import type { Figure } from './progress.ts';
import type { Terms } from './terms.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * What a standing is computed from. The caller passes only figures that count: approved, not superseded, and, as of an
 * earlier moment, as they were known then.
 */
export interface StandingFacts extends Terms {
  readonly figures: readonly Figure[];
  /** The civil date, in the plan's time zone, on which the standing is asked for. */
  readonly today: string;
  /** How many days after a period's last day its figure is due. */
  readonly dueDays: number;
  readonly thresholds: Thresholds;
}
