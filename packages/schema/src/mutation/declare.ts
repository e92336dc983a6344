import type { Database } from '@plangraph/database';
import { CompositionError } from '@plangraph/rows';
import type { ObjectRef } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Types } from '../builder/graphTypes.ts';
import { looseField } from '../builder/loose.ts';
import { type Context, readOnPrimary, viewerInPerson } from '../context.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { Problem } from '../contract/problem.ts';
import type { Assembly } from '../types/assembly.ts';
import { type NamedField, responseName } from '../types/responseName.ts';
import { declareMutationError } from './mutationError.ts';
import { inputTypeName, resultTypeName } from './names.ts';
import { createPerform, type Input, type Perform } from './perform.ts';
import { checkResult, readResult } from './readResult.ts';

/** A mutation's result as its resolvers see it: rows by response name. */
interface ResultRows {
  readonly rows: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  readonly told: Readonly<Record<string, string>>;
}

/** Declares the mutations of all domains, and gives what carries them out, knowing an intent again for so many hours. */
export function declareMutations(assembly: Assembly, database: Database | null, hours: number): Perform {
  const { mutations } = assembly.declared;
  const perform = createPerform(assembly, database, assembly.declared.authority?.authority ?? null, hours);
  if (!mutations.size) return perform;
  const error = declareMutationError(assembly);
  assembly.builder.mutationType({
    description:
      'Everything that can be changed. The fields of one operation run one after the other, each on its own: one that fails takes back no other.',
  });
  for (const mutation of mutations.values()) declareMutation(assembly, perform, error, mutation);
  return perform;
}

function declareMutation(
  assembly: Assembly,
  perform: Perform,
  error: ObjectRef<Types, Problem>,
  mutation: Mutation,
): void {
  const { builder } = assembly;
  const input = declareInput(assembly, mutation);
  const result = declareResult(assembly, error, mutation);
  const resolve: GraphQLFieldResolver<unknown, Context, { input: Input }> = async (_, args, context, info) => {
    const selected = { mutation, context, info };
    checkResult(assembly, selected);
    readOnPrimary(context);
    const outcome = await perform(mutation, args.input, viewerInPerson(context), context.requestId);
    if (outcome.ids) context.notes.brought += mutation.brings?.(args.input) ?? 0;
    const rows = await readResult(assembly, selected, outcome);
    return { rows, problems: outcome.problems, told: outcome.told ?? {} } satisfies ResultRows;
  };
  builder.mutationField(mutation.name, (t) =>
    looseField(t, {
      type: result,
      description: `${mutation.description} For whoever is ${mutation.roles.join(' or ')}.`,
      args: { input: t.arg({ type: input, required: true, description: 'What is to be done.' }) },
      resolve,
    }),
  );
}

function declareInput({ builder }: Assembly, { name, domain, input }: Mutation) {
  const fieldsOf: typeof input = (t) => {
    const fields = input(t);
    if (!('idempotencyKey' in fields)) return fields;
    throw new CompositionError(
      `The input of the mutation ${name} of ${domain} has a field idempotencyKey, which every input has.`,
    );
  };
  return builder.inputType(inputTypeName(name), {
    description: `What \`${name}\` takes.`,
    fields: (t) => ({
      idempotencyKey: t.string({
        required: true,
        description:
          'Stands for the intent: 1 to 200 printable characters, such as a UUID, fresh for each. Sent again within 24 hours (longer where the operator says so) with the same input, it gives the first result again and writes nothing.',
      }),
      ...fieldsOf(t),
    }),
  });
}

function declareResult(
  { builder, object }: Assembly,
  error: ObjectRef<Types, Problem>,
  { name, result, tells = {} }: Mutation,
) {
  const ref = builder.objectRef<ResultRows>(resultTypeName(name));
  builder.objectType(ref, {
    description: `What \`${name}\` led to.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(result).map(([field, { noun, description }]) => [
          field,
          looseField(t, {
            type: object(noun),
            nullable: true,
            description: `${description} As it is now; null when there are errors.`,
            resolve: ({ rows }: ResultRows, _args: unknown, _context: unknown, info: NamedField) =>
              rows[responseName(info)] ?? null,
          }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(tells).map(([field, description]) => [
          field,
          t.string({
            nullable: true,
            description: `${description} Told once: null when the same is sent again, and when there are errors.`,
            resolve: ({ told }) => told[field] ?? null,
          }),
        ]),
      ),
      errors: t.field({
        type: [error],
        description: 'All that stood in the way; with any of them nothing was written. Empty when it was done.',
        resolve: ({ problems }) => problems,
      }),
    }),
  });
  return ref;
}
