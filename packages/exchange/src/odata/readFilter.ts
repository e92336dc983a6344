import { defaultParser } from '@odata/parser';
import type { Problem } from '@plangraph/schema';
import { odataErrors } from './errors.ts';
import { spreadMembers } from './spreadMembers.ts';
import { type Comparison, type Term, textMethods } from './term.ts';

/** The longest filter, how deep its brackets may stand within one another, and how many steps its paths may have together. */
const filterLimits = { characters: 4_000, brackets: 20, steps: 50 } as const;

/** What the parser makes of a filter, as far as it is looked at here. */
interface Token {
  readonly type: string;
  readonly raw: string;
  readonly value: unknown;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
};

/** Which comparison holds where both sides are swapped. */
const swapped: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/** Thrown where a filter says what no filter of the graph can. */
class Unsupported extends Error {}

/** Reads a text of `$filter`; says what is wrong with it otherwise. */
export function readFilter(text: string): Term | Problem {
  if (text.length > filterLimits.characters) return odataErrors.FILTER_TOO_LONG({ most: filterLimits.characters });
  if (isDeep(text)) return odataErrors.FILTER_TOO_DEEP({ most: filterLimits.brackets, steps: filterLimits.steps });
  let token: Token;
  try {
    token = defaultParser.filter(spreadMembers(text));
  } catch (error) {
    return odataErrors.FILTER_MALFORMED({ place: placeOf(error) });
  }
  try {
    return termOf(token);
  } catch (error) {
    if (error instanceof Unsupported) return odataErrors.FILTER_UNSUPPORTED({ part: error.message.slice(0, 100) });
    throw error;
  }
}

function termOf(token: Token): Term {
  const { type, value, raw } = token;
  const by = comparisons[type];
  if (type === 'AndExpression' || type === 'OrExpression') {
    const { left, right } = value as { readonly left: Token; readonly right: Token };
    const kind = type === 'AndExpression' ? 'and' : 'or';
    const terms = [termOf(left), termOf(right)].flatMap((each) => (each.kind === kind ? each.terms : [each]));
    return { kind, terms };
  }
  if (type === 'NotExpression') return { kind: 'not', term: termOf(value as Token) };
  if (type === 'BoolParenExpression' || type === 'ParenExpression' || type === 'CommonExpression') {
    return termOf(value as Token);
  }
  if (by) {
    const { left, right } = value as { readonly left: Token; readonly right: Token };
    const [one, other] = [propertyIn(left), propertyIn(right)];
    if (one !== null && other === null) return { kind: 'compare', property: one, by, literal: right.raw };
    if (one === null && other !== null) return { kind: 'compare', property: other, by: swapped[by], literal: left.raw };
    throw new Unsupported(raw);
  }
  if (type === 'MethodCallExpression') {
    const { method, parameters } = value as { readonly method: string; readonly parameters: readonly Token[] | null };
    const [of, what, ...more] = parameters ?? [];
    const property = of ? propertyIn(of) : null;
    const known = textMethods.find((each) => each === method);
    if (!known || property === null || !what || more.length || propertyIn(what) !== null) throw new Unsupported(raw);
    return { kind: 'call', method: known, property, literal: what.raw };
  }
  const property = propertyIn(token);
  if (property === null) throw new Unsupported(raw);
  return { kind: 'value', property };
}

/** The property that a side of a comparison names; null where it is a value. */
function propertyIn({ type, raw }: Token): string | null {
  if (type === 'Literal' || type === 'Enum') return null;
  if (type === 'FirstMemberExpression' && /^[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*$/.test(raw))
    return raw.replaceAll('/', '_');
  throw new Unsupported(raw);
}

/** Whether a filter has more brackets within one another, or more steps, than one needs; those in texts do not count. */
function isDeep(text: string): boolean {
  let [depth, steps] = [0, 0];
  for (const [sign] of text.matchAll(/'(?:[^']|'')*'|[()/]/g)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '/') steps += 1;
    if (depth > filterLimits.brackets || steps > filterLimits.steps) return true;
  }
  return false;
}

function placeOf(error: unknown): number {
  return Number(/ at (\d{1,6})$/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);
}
