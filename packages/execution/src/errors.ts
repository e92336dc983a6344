import { type ExecutionResult, type GraphQLSchema, isNonNullType, locatedError } from 'graphql';
import type { Compiled } from './compile.ts';

/**
 * The answer of a compiled run that failed, told as graphql-js tells it, where that is certain: one root field threw, and
 * nothing else can have gone wrong. Null where the operation must run again to know.
 */
export function rootError(
  { data, errors }: ExecutionResult,
  { rootFields }: Compiled,
  schema: GraphQLSchema,
): ExecutionResult | null {
  const [error, ...others] = errors ?? [];
  const [key, ...further] = error?.path ?? [];
  if (!error || others.length || further.length || typeof key !== 'string') return null;
  const { originalError } = error;
  const nodes = rootFields.get(key);
  const field = schema.getQueryType()?.getFields()[nodes?.[0]?.name.value ?? ''];
  // A thrown text, or a value that is missing or of the wrong kind: no error of the resolver's own.
  if (!(originalError instanceof Error) || !nodes || !field) return null;
  // Of several that must not be null, the first to fail is told; which one that is only a run can say.
  if (isNonNullType(field.type) && rootFields.size > 1) return null;
  return { errors: [locatedError(originalError, nodes, [key])], data: data ?? null };
}
