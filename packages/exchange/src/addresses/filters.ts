import type { Problem } from '@plangraph/schema';
import { type GraphQLInputType, getNullableType, isInputObjectType } from 'graphql';
import { wantedHere } from '../catalogue/errors.ts';
import { listed } from '../catalogue/fields.ts';
import { badParameter } from '../routes/refusals.ts';
import { givenValue } from './values.ts';

/** The operators of a value of a filter, each with what it takes; null for what is no value but a row. */
export function operatorsOf(type: GraphQLInputType): Readonly<Record<string, GraphQLInputType>> | null {
  const input = getNullableType(type);
  if (!isInputObjectType(input)) return null;
  const fields = input.getFields();
  if (!fields.eq || fields.and) return null;
  return Object.fromEntries(Object.values(fields).map((each) => [each.name, each.type]));
}

/** What a parameter states of the rows of a list, or what is wrong with it. */
type Stated = { readonly condition: object } | { readonly problem: Problem };

/**
 * The condition that a parameter states: `place.code=330824`, `grantedOn.gte=2023-01-01`, `stage.in=BUILDING,DONE`. Its name
 * walks the filter of the list; a value without an operator is one that is equal, a row without a column is named by its code.
 *
 * @returns null where the filter has no such field.
 */
export function conditionOf(filter: GraphQLInputType, name: string, texts: readonly string[]): Stated | null {
  const walk = (type: GraphQLInputType, steps: readonly string[]): Stated | null => {
    const [step, ...rest] = steps;
    const operators = operatorsOf(type);
    if (operators) return rest.length ? null : comparison(operators, step ?? 'eq', { name, texts });
    const input = getNullableType(type);
    const field = step !== undefined && isInputObjectType(input) ? input.getFields()[step] : undefined;
    if (!field || step === undefined || connectives.has(step)) return null;
    const inner = walk(field.type, rest.length || operatorsOf(field.type) ? rest : ['code']);
    return inner && 'condition' in inner ? { condition: { [step]: inner.condition } } : inner;
  };
  return walk(filter, name.split('.', 8));
}

const connectives = new Set(['and', 'or', 'not']);

function comparison(
  operators: Readonly<Record<string, GraphQLInputType>>,
  operator: string,
  { name, texts }: { readonly name: string; readonly texts: readonly string[] },
): Stated {
  const operand = operators[operator];
  if (!operand) {
    return {
      problem: badParameter(name, texts[0] ?? '', wantedHere.operator({ known: listed(Object.keys(operators)) })),
    };
  }
  const value = givenValue(operand, texts);
  return 'problem' in value ? { problem: value.problem(name) } : { condition: { [operator]: value.value } };
}
