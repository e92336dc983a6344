import type { Colour } from './colour.ts';
import { decimal } from './decimal.ts';
import { type Severe, severityOf } from './severity.ts';

/** What sort of promise it is. */
type PromiseKind = 'TARGET' | 'MEASURE' | 'TITLE';

/** What overviews are narrowed and put in order by. */
export interface OverviewFacts {
  readonly kind: PromiseKind;
  readonly code: string;
  readonly headline: boolean;
  readonly area: { readonly code: string } | null;
  readonly owner: { readonly code: string } | null;
  readonly status: { readonly standing: Severe & { readonly colour: Colour } };
}

/** Which promises to take: all that is given must hold. */
export interface OverviewFilter {
  readonly kinds?: readonly PromiseKind[] | null | undefined;
  readonly colours?: readonly Colour[] | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly owners?: readonly string[] | null | undefined;
  readonly headline?: boolean | null | undefined;
  readonly codes?: readonly string[] | null | undefined;
  /** Decimal as text: has attained at least so much. */
  readonly attainedFrom?: string | null | undefined;
  /** Decimal as text: has attained less than so much. */
  readonly attainedBelow?: string | null | undefined;
}

/** Leaves the promises that a filter asks for. */
export function filterOverview<P extends OverviewFacts>(promises: readonly P[], filter: OverviewFilter): P[] {
  if (Object.values(filter).every((asked) => asked === undefined || asked === null)) return [...promises];
  const { kinds, colours, areas, owners, headline, codes, attainedFrom, attainedBelow } = filter;
  const attained = (score: string | null) =>
    (attainedFrom == null || (score !== null && decimal(score).gte(attainedFrom))) &&
    (attainedBelow == null || (score !== null && decimal(score).lt(attainedBelow)));
  const among = <Value>(asked: readonly Value[] | null | undefined, value: Value | undefined) =>
    !asked || (value !== undefined && asked.includes(value));
  return promises.filter(
    (each) =>
      among(kinds, each.kind) &&
      among(codes, each.code) &&
      attained(each.status.standing.score) &&
      among(colours, each.status.standing.colour) &&
      among(areas, each.area?.code) &&
      among(owners, each.owner?.code) &&
      (typeof headline !== 'boolean' || each.headline === headline),
  );
}

/** What overviews can be ordered by, each described. */
export const overviewFields = {
  COLOUR: {
    description:
      'How much it asks for attention, the worst first: missing reports and silence, red, orange, yellow, what cannot be judged, green, blue.',
  },
  ATTAINMENT: { description: 'How much of what was due has been attained: the score of its status.' },
  HEADLINE: { description: 'Whether it stands at the head of the plan; those that do come first.' },
  KIND: { description: 'What sort of promise it is: targets, measures, titles.' },
  CODE: { description: 'Its code.' },
  OWNER: { description: 'Code of the organisation that leads it.' },
} as const;

/** One term of an order of an overview. */
export interface OverviewOrder {
  readonly field: keyof typeof overviewFields;
  readonly direction: 'ASC' | 'DESC';
}

const kinds: readonly PromiseKind[] = ['TARGET', 'MEASURE', 'TITLE'];

const measures: Readonly<Record<OverviewOrder['field'], (promise: OverviewFacts) => Key>> = {
  COLOUR: ({ status }) => severityOf(status.standing),
  ATTAINMENT: ({ status: { standing } }) =>
    standing.score === null ? null : { text: standing.score, about: Number(standing.score) },
  HEADLINE: ({ headline }) => (headline ? 0 : 1),
  KIND: ({ kind }) => kinds.indexOf(kind),
  CODE: ({ code }) => code,
  OWNER: ({ owner }) => owner?.code ?? null,
};

/** Puts promises in order; missing values come last either way, and equals stand as the plan has them. */
export function orderOverview<P extends OverviewFacts>(promises: readonly P[], terms: readonly OverviewOrder[]): P[] {
  // What is compared is found once for each promise, and not each time it is compared.
  const keyed = promises.map((promise) => ({ promise, keys: terms.map(({ field }) => measures[field](promise)) }));
  return keyed.sort((one, other) => byTerms(one.keys, other.keys, terms)).map(({ promise }) => promise);
}

/** A decimal, and the double that is nearest to it. */
interface Amount {
  readonly text: string;
  readonly about: number;
}

type Key = string | number | Amount | null;

function byTerms(one: readonly Key[], other: readonly Key[], terms: readonly OverviewOrder[]): number {
  for (let at = 0; at < terms.length; at += 1) {
    const [left, right] = [one[at] ?? null, other[at] ?? null];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    const order = typeof left === 'object' && typeof right === 'object' ? byAmount(left, right) : left < right ? -1 : 1;
    if (order !== 0) return terms[at]?.direction === 'DESC' ? -order : order;
  }
  return 0;
}

/** Exactly, where two amounts are so near that doubles cannot tell them apart. */
function byAmount(left: Amount, right: Amount): number {
  return left.about - right.about || (left.text === right.text ? 0 : decimal(left.text).comparedTo(right.text));
}
