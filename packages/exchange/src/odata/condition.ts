import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { listed } from '../catalogue/fields.ts';
import { odataErrors } from './errors.ts';
import { literalValue } from './literal.ts';
import type { Property } from './property.ts';
import type { Comparison, Term, TextMethod } from './term.ts';
import { type FoundRows, keyOf, textTermOf } from './textTerms.ts';

/** A condition as the filter of a list takes it. */
type Condition = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<Exclude<Comparison, 'ne'>, string>> = {
  eq: 'eq',
  gt: 'gt',
  ge: 'gte',
  lt: 'lt',
  le: 'lte',
};

/**
 * What a filter of OData says, with the rows that search found for texts that the filter of the list does not know, as the filter of the list says it. Of a missing value OData holds that no comparison is true,
 * so that `not` and `ne` are; the graph holds that neither is. So negations are carried down to the comparisons, and missing values are
 * taken in there. What the graph cannot say of rows that lead nowhere is refused.
 *
 * @returns all that is wrong with it, otherwise.
 */
export function conditionOf(
  term: Term,
  properties: ReadonlyMap<string, Property>,
  found: FoundRows,
): Condition | readonly Problem[] {
  const problems: Problem[] = [];
  const nothing: Condition = {};
  const refuse = (problem: Problem): Condition => {
    problems.push(problem);
    return nothing;
  };
  const translate = (each: Term, negated: boolean): Condition => {
    switch (each.kind) {
      case 'not':
        return translate(each.term, !negated);
      case 'and':
      case 'or': {
        const kind = negated === (each.kind === 'and') ? 'or' : 'and';
        const terms = each.terms.map((inner) => translate(inner, negated));
        return kind === 'or' ? either(terms) : { and: terms };
      }
      case 'value':
        return translate({ kind: 'compare', property: each.property, by: 'eq', literal: 'true' }, negated);
      case 'call':
        return (
          byText(each.property, each.method, each.literal, negated) ??
          compare(each.property, each.method, each.literal, negated)
        );
      case 'compare':
        if (each.by === 'eq' || each.by === 'ne') {
          const fails = negated === (each.by === 'eq');
          return byText(each.property, 'eq', each.literal, fails) ?? compare(each.property, 'eq', each.literal, fails);
        }
        return compare(each.property, operators[each.by], each.literal, negated);
    }
  };
  /** A comparison by the rows that search found; null where the filter of the list makes it. */
  const byText = (name: string, method: TextMethod | 'eq', literal: string, negated: boolean): Condition | null => {
    const property = properties.get(name);
    const text = property ? textTermOf(property, method, literal) : null;
    if (!text) return null;
    const said = { id: { in: found.get(keyOf(text)) ?? [] } };
    return negated ? { not: said } : said;
  };
  const compare = (name: string, asked: string, literal: string, negated: boolean): Condition => {
    const operator = asked === 'startswith' ? 'startsWith' : asked;
    const property = properties.get(name);
    if (!property) {
      const known = listed([...properties.keys()]);
      return refuse(odataErrors.PROPERTY_UNKNOWN({ name: quote(name), known }));
    }
    if (!property.operators.has(operator) || property.list) {
      const known = listed(
        [...properties.values()].filter((each) => each.operators.has(operator)).map((each) => each.name),
      );
      return refuse(odataErrors.NOT_FILTERED({ name, operator, known }));
    }
    const value = literalValue(literal, property);
    if (value === undefined)
      return refuse(odataErrors.LITERAL_WRONG({ name, literal: quote(literal), type: property.edm }));
    const at = (said: Condition): Condition =>
      property.path.reduceRight<Condition>((inner, step) => ({ [step]: inner }), said);
    if (value === null) {
      if (operator !== 'eq') return refuse(odataErrors.LITERAL_WRONG({ name, literal: 'null', type: property.edm }));
      // Whoever leads nowhere has no value there either, which no filter of the graph finds.
      if (property.adrift && !negated) return refuse(odataErrors.FILTER_UNSUPPORTED({ part: `${name} eq null` }));
      return property.operators.has('isNull') ? at({ isNull: !negated }) : negated ? { and: [] } : { or: [] };
    }
    const said = at({ [operator]: value });
    if (!negated) return said;
    if (property.adrift) return refuse(odataErrors.FILTER_UNSUPPORTED({ part: `not (${name} …)` }));
    return property.nullable ? { or: [{ not: said }, at({ isNull: true })] } : { not: said };
  };
  const made = translate(term, false);
  return problems.length > 0 ? problems : made;
}

/** One of several conditions; those that compare the same value by `eq` as one with `in`. */
function either(terms: readonly Condition[]): Condition {
  const members = new Map<string, { readonly path: readonly string[]; readonly values: unknown[] }>();
  const others: Condition[] = [];
  for (const term of terms) {
    const found = equalityIn(term);
    if (!found) {
      others.push(term);
      continue;
    }
    const key = found.path.join('.');
    const group = members.get(key) ?? { path: found.path, values: [] };
    group.values.push(found.value);
    members.set(key, group);
  }
  const grouped = [...members.values()].map(({ path, values }) =>
    path.reduceRight<Condition>(
      (inner, step) => ({ [step]: inner }),
      values.length > 1 ? { in: values } : { eq: values[0] },
    ),
  );
  const all = [...grouped, ...others];
  return all.length === 1 && all[0] ? all[0] : { or: all };
}

/** The value that a condition compares by `eq` and nothing else; null where it says more or another thing. */
function equalityIn(term: Condition, path: readonly string[] = []): { path: readonly string[]; value: unknown } | null {
  const [entry, ...more] = Object.entries(term);
  if (!entry || more.length) return null;
  const [name, inner] = entry;
  if (name === 'eq') return { path, value: inner };
  if (name === 'not' || Array.isArray(inner) || typeof inner !== 'object' || inner === null) return null;
  return equalityIn(inner as Condition, [...path, name]);
}
