import type { Input } from '../inputs.ts';
import type { StandingFacts } from '../standingFacts.ts';
import { type Standing, tell } from '../tell.ts';
import { averages } from './average.ts';
import { type Span, type SpanTerms, termsOverYears } from './span.ts';

/** Whether a promise is one of several years. */
export function isOverYears<F extends StandingFacts & { readonly span?: Span | null | undefined }>(
  facts: F,
): facts is F & SpanTerms {
  return facts.lastYear !== null && facts.lastYear !== undefined && facts.span !== null && facts.span !== undefined;
}

/** The years of a plan, in their order. */
export function yearsOf({ year, lastYear }: { readonly year: number; readonly lastYear?: number | null | undefined }) {
  return Array.from({ length: (lastYear ?? year) - year + 1 }, (_, index) => year + index);
}

/**
 * Where a promise of several years stands by the figures of whole years, found by `judge` as that of a promise of one year.
 * docs/reference/progress.md, section 17, says the same in words.
 */
export function standingOverYears<F extends StandingFacts & SpanTerms>(
  facts: F,
  judge: (plain: F) => Standing,
): Standing {
  const { span, figures, kind, unitFactor } = facts;
  const plain = termsOverYears(facts, span);
  const averaged = span === 'AVERAGE' && kind !== 'MILESTONE';
  const grows = kind === 'GROWTH';
  const found = judge(
    averaged ? { ...plain, figures: averages({ years: yearsOf(facts), figures }, { unitFactor, grows }) } : plain,
  );
  return tell(found, () => [...ofYears(facts, found.inputs), ...found.inputs.filter(({ name }) => !isReplaced(name))]);
}

// What the plain standing was asked with in the place of what the promise says.
const replaced = new Set(['kind', 'accounting', 'baseline', 'course', 'whole', 'accrues']);

function isReplaced(name: string): boolean {
  return replaced.has(name) || name.startsWith(figurePrefix);
}

const figurePrefix = 'figure.';

function ofYears(facts: StandingFacts & SpanTerms, found: readonly Input[]): Input[] {
  const known = new Map(facts.figures.map(({ period, value }) => [period, value]));
  return [
    { name: 'span', value: facts.span },
    { name: 'lastYear', value: String(facts.lastYear) },
    { name: 'kind', value: facts.kind },
    { name: 'baseline', value: facts.baseline },
    { name: 'whole', value: String(facts.whole) },
    ...(facts.course === null ? [] : [{ name: 'course', value: facts.course }]),
    ...found.flatMap(({ name }) =>
      name.startsWith(figurePrefix) ? [{ name, value: known.get(name.slice(figurePrefix.length)) ?? null }] : [],
    ),
  ];
}
