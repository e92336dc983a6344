import type { Problem } from '@plangraph/schema';
import { type GraphQLInputType, getNullableType, isInputObjectType, isListType, isScalarType } from 'graphql';
import { wantedHere } from '../catalogue/errors.ts';
import { isNested } from '../catalogue/nesting.ts';
import { tooNested } from '../catalogue/refusals.ts';
import { badParameter } from '../routes/refusals.ts';

/** A value of an argument, or what is wrong with the text that was to be one. */
export type Value = { readonly value: unknown } | { problem(name: string): Problem };

/**
 * What texts of an address say as a value of a type: lists with commas, or given several times; inputs as JSON; numbers and
 * truths as they are written. Whether a scalar takes it, the graph says.
 */
export function givenValue(type: GraphQLInputType, texts: readonly string[]): Value {
  const wanted = getNullableType(type);
  const [text = ''] = texts;
  if (isListType(wanted)) {
    if (isInputObjectType(getNullableType(wanted.ofType))) return jsonOf(text);
    const each = texts.flatMap((some) => some.split(',')).filter((some) => some !== '');
    return { value: each.map((some) => scalarOf(wanted.ofType, some)) };
  }
  if (isInputObjectType(wanted)) return jsonOf(text);
  return { value: scalarOf(wanted, text) };
}

function scalarOf(type: GraphQLInputType, text: string): unknown {
  const wanted = getNullableType(type);
  if (!isScalarType(wanted)) return text;
  if (wanted.name === 'Int' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (wanted.name === 'Float' && /^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (wanted.name === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function jsonOf(text: string): Value {
  try {
    const value: unknown = JSON.parse(text);
    return isNested(value) ? { problem: tooNested } : { value };
  } catch {
    return { problem: (name) => badParameter(name, text, wantedHere.json()) };
  }
}
