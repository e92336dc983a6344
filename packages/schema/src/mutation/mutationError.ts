import type { ObjectRef } from '@pothos/core';
import { bilingualText } from '../builder/bilingual.ts';
import type { Types } from '../builder/graphTypes.ts';
import type { Problem } from '../contract/problem.ts';
import type { Assembly } from '../types/assembly.ts';

/** Declares the type of what stands in the way of a mutation. */
export function declareMutationError({ builder, once }: Assembly): ObjectRef<Types, Problem> {
  return once('MutationError', () =>
    builder.objectRef<Problem>('MutationError').implement({
      description: 'Something that stands in the way of what was asked for.',
      fields: (t) => ({
        code: t.exposeString('code', { description: 'Tells programs what it is; it does not change.' }),
        message: bilingualText(t, 'What is wrong, naming the culprit.', ({ message }) => message),
        path: t.stringList({
          description:
            'Where in the input the culprit stands: names of fields and places in lists, from 0. Empty for the input as a whole.',
          resolve: ({ path }) => path.map(String),
        }),
        cure: bilingualText(t, 'What would put it right.', ({ cure }) => cure),
      }),
    }),
  );
}
