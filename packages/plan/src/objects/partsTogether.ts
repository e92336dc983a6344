import type { Graph } from '@plangraph/schema';
import { type PartsTogether, partsTogether } from '../rules/parts/partsTogether.ts';
import { stated } from '../rules/stated.ts';
import { planNeeds, targetNeeds } from '../status/needs.ts';
import { statusOf } from '../status/statusOf.ts';
import type { StatusTypes } from './status.ts';

const unit = { ...targetNeeds.indicator.unit, code: true } as const;
const needs = { ...targetNeeds, indicator: { ...targetNeeds.indicator, unit } } as const;

/** Adds to Target what the parts of a compound promise come to together, beside the whole. */
export function declarePartsTogether(graph: Graph, { StatusColour }: StatusTypes): void {
  const Together = graph.builder.objectRef<PartsTogether>('PartsTogether').implement({
    description:
      'What the stated parts of a promise come to together, beside the whole: 500 places of which 150 in the town and 350 in the country. A difference is data worth showing, not an error.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'How many parts are stated.' }),
      reported: t.exposeInt('reported', { description: 'How many of them have a figure that was due.' }),
      worst: t.field({
        type: StatusColour,
        description:
          'The worst colour among the parts: a whole on track may hide a part that is not. Grey only where all are.',
        resolve: ({ worst }) => worst,
      }),
      ...Object.fromEntries(
        Object.entries(sums).map(([name, description]) => [
          name,
          t.field({ type: 'Decimal', nullable: true, description, resolve: (row) => row[name as keyof typeof sums] }),
        ]),
      ),
    }),
  });
  graph.extend('Target', (t) => ({
    partsTogether: t.derived({
      description:
        'What the parts of the promise come to together, beside the whole; null where none are stated. Each part has its own status (`parts { nodes { status } }`).',
      type: Together,
      nullable: true,
      needs: { ...needs, plan: planNeeds, parts: { select: needs, where: stated, orderBy: { ordinal: 'asc' } } },
      resolve: ({ parts, plan, ...whole }, _args, context) =>
        partsTogether(
          { unit: whole.indicator.unit.code, standing: statusOf(whole, plan, context).standing },
          parts.map((part) => ({
            unit: part.indicator.unit.code,
            value: part.value,
            standing: statusOf(part, plan, context).standing,
          })),
        ),
    }),
  }));
}

const sums = {
  promised: 'Sum of the parts’ promised values, in the whole’s unit; null where one is unknown or in another unit.',
  actual:
    'Sum of the parts’ values that are judged; null where one is missing, of another period than the whole’s, or in another unit.',
  difference: 'How much the whole’s value is above that of its parts; null where either is missing.',
} as const;
