import { quote } from '@plangraph/rows';
import type { Language, Problem } from '@plangraph/schema';
import { listed } from '../catalogue/fields.ts';
import { odataErrors } from './errors.ts';
import { literalValue } from './literal.ts';
import type { Property } from './property.ts';
import type { Comparison, Term } from './term.ts';
import { textCondition, textOperators } from './textCondition.ts';

/** A condition as the filter of a list takes it. */
type Condition = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<Exclude<Comparison, 'ne'>, string>> = {
  eq: 'eq',
  gt: 'gt',
  ge: 'gte',
  lt: 'lt',
  le: 'lte',
};

/** How the filter of a list calls functions of texts, where that is otherwise. */
const methods: Readonly<Record<string, string>> = { startswith: 'startsWith', endswith: 'endsWith' };

/**
 * What a filter of OData says, as the filter of the list says it, of texts as they are shown in a language. Of a missing value OData holds that no comparison is true,
 * so that `not` and `ne` are; the graph holds that neither is. So negations are carried down to the comparisons, and missing values are
 * taken in there. What the graph cannot say of rows that lead nowhere is refused.
 *
 * @returns all that is wrong with it, otherwise.
 */
export function conditionOf(
  term: Term,
  properties: ReadonlyMap<string, Property>,
  language: Language,
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
        return compare(each.property, each.method, each.literal, negated);
      case 'compare':
        if (each.by === 'eq' || each.by === 'ne')
          return compare(each.property, 'eq', each.literal, negated === (each.by === 'eq'));
        return compare(each.property, operators[each.by], each.literal, negated);
    }
  };
  const compare = (name: string, asked: string, literal: string, negated: boolean): Condition => {
    const operator = methods[asked] ?? asked;
    const property = properties.get(name);
    if (!property) {
      const known = listed([...properties.keys()]);
      return refuse(odataErrors.PROPERTY_UNKNOWN({ name: quote(name), known }));
    }
    const byText = !property.operators.has(operator) && textOperators.has(operator) ? property.texts : null;
    if ((!property.operators.has(operator) && !byText) || property.list) {
      const takes = (each: Property) =>
        each.operators.has(operator) || (each.texts !== null && textOperators.has(operator));
      const known = listed([...properties.values()].filter(takes).map((each) => each.name));
      return refuse(odataErrors.NOT_FILTERED({ name, operator, known }));
    }
    const value = literalValue(literal, property);
    if (value === undefined)
      return refuse(odataErrors.LITERAL_WRONG({ name, literal: quote(literal), type: property.edm }));
    const at = (said: Condition): Condition => beneath(property.path, said);
    if (byText && ((value === null && operator === 'eq') || typeof value === 'string')) {
      if (property.adrift && negated === (value !== null))
        return refuse(odataErrors.FILTER_UNSUPPORTED({ part: negated ? `not (${name} …)` : `${name} eq null` }));
      return beneath(property.path.slice(0, -1), textCondition(byText, language, { operator, value, negated }));
    }
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

/** A condition at the end of a path. */
function beneath(path: readonly string[], said: Condition): Condition {
  return path.reduceRight<Condition>((inner, step) => ({ [step]: inner }), said);
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
  if (name === 'not' || name === 'texts' || Array.isArray(inner) || typeof inner !== 'object' || inner === null)
    return null;
  return equalityIn(inner as Condition, [...path, name]);
}
