import type { Standing } from './tell.ts';

/** What the severity of a standing depends on. */
export type Severe = Pick<Standing, 'colour' | 'rule' | 'score'>;

/**
 * How much a standing asks for attention: the less, the worse. A missing report comes first, so that nobody looks better
 * by keeping silent; what cannot be judged stands between what is behind and what is on track.
 */
export function severityOf({ colour, rule }: Pick<Standing, 'colour' | 'rule'>): number {
  if (rule === 'REPORT_MISSING' || rule === 'SILENT') return 0;
  return ranks[colour];
}

const ranks = { RED: 1, ORANGE: 2, YELLOW: 3, GREY: 4, GREEN: 5, BLUE: 6 } as const;

/** Puts what stands somewhere in order, the worst first; of one colour, the lowest score first; of equals the earlier. */
export function worstFirst<Each>(all: readonly Each[], standingOf: (each: Each) => Severe): Each[] {
  // What is compared is read once of each, and not each time it is compared.
  const keyed = all.map((each) => {
    const standing = standingOf(each);
    return { each, severity: severityOf(standing), score: Number(standing.score ?? 0) };
  });
  return keyed.sort((one, other) => one.severity - other.severity || one.score - other.score).map(({ each }) => each);
}

/**
 * Orders standings with the worst first; of one colour, the lowest score first.
 *
 * @example targets.toSorted((one, other) => compareBySeverity(one.standing, other.standing))
 */
export function compareBySeverity(one: Severe, other: Severe): number {
  const difference = severityOf(one) - severityOf(other);
  if (difference !== 0) return difference;
  const [left, right] = [Number(one.score ?? 0), Number(other.score ?? 0)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
