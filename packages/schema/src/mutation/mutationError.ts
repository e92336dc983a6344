import type { BilingualText } from '@plangraph/rows';
import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseArgument } from '../builder/loose.ts';
import type { Context, Language } from '../context.ts';
import type { Problem } from '../contract/problem.ts';
import type { Assembly } from '../types/assembly.ts';

/** Declares the type of what stands in the way of a mutation. */
export function declareMutationError({ builder, language }: Assembly): ObjectRef<Types, Problem> {
  const ref = builder.objectRef<Problem>('MutationError');
  builder.objectType(ref, {
    description: 'Something that stands in the way of what was asked for.',
    fields: (t) => {
      const bilingual = (description: string, text: (problem: Problem) => BilingualText) =>
        t.string({
          description,
          args: {
            lang: looseArgument(t.arg, {
              type: language,
              description: 'The language of the answer; that of the Accept-Language header when left out.',
            }),
          },
          resolve: ((problem: Problem, args: { lang?: Language | null }, context: Context) =>
            (args.lang ?? context.language) === 'ZH' ? text(problem).zh : text(problem).en) as never,
        });
      return {
        code: t.exposeString('code', { description: 'Tells programs what it is; it does not change.' }),
        message: bilingual('What is wrong, naming the culprit.', (problem) => problem.message),
        path: t.stringList({
          description:
            'Where in the input the culprit stands: names of fields and places in lists, from 0. Empty for the input as a whole.',
          resolve: ({ path }) => path.map(String),
        }),
        cure: bilingual('What would put it right.', (problem) => problem.cure),
      };
    },
  });
  return ref;
}
