import { type Graph, languageArgument, type SingleType } from '@plangraph/schema';
import type { StatusTypes } from './status.ts';

/** The interface of targets, measures and titles. */
export type PromiseType = SingleType;

/** Declares what targets, measures and titles have in common: whatever a plan promises is called something and stands somewhere. */
export function declarePlanPromise(graph: Graph, { Status }: StatusTypes): PromiseType {
  return graph.interfaceType('PlanPromise', {
    description: 'What a plan promises (承诺事项): a target, a measure or a title to win.',
    fields: (t) => ({
      id: { type: 'ID', description: 'Global id; `node` reads the same promise again by it.' },
      label: {
        type: 'String',
        description: 'What the promise is called, in Chinese or English.',
        args: { lang: languageArgument((t as { readonly arg: object }).arg) },
      },
      format: {
        type: graph.figureFormat(),
        description:
          'How the figures of its status are shown: values of an indicator, percents of a measure, stages of a title.',
      },
      status: { type: Status, description: 'Where the promise stands; computed, never typed in.' },
    }),
  });
}
