import { bilingualText, encodeGlobalId, type Graph, shownField } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { expectPeriod } from '../status/expected.ts';
import { planNeeds } from '../status/needs.ts';
import {
  orderParts,
  type PartsRow,
  partFields,
  partsNeeds,
  type StandingPart,
  standingParts,
} from '../status/standingParts.ts';
import { declareOrder } from './declareOrder.ts';
import { expectFirst } from './first.ts';
import type { StatusTypes } from './status.ts';
import { labelOf } from './targetLabel.ts';

const most = 200;

/** Adds to Target the parts into which it was split, ranked, and what they promise beside the whole. */
export function declareTargetParts(
  graph: Graph,
  { Status }: StatusTypes,
  { TargetDivision }: Pick<Words, 'TargetDivision'>,
): void {
  const { builder } = graph;
  const Latest = builder.objectRef<NonNullable<StandingPart['latest']>>('TargetPartFigure').implement({
    description: 'The approved figure of a part for its latest period.',
    fields: (t) => ({
      period: t.exposeString('period', { description: 'The period, such as `2023-06`.' }),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The figure, in the indicator’s unit; null where none was known.',
        resolve: ({ value }) => value,
      }),
    }),
  });
  const Part = builder.objectRef<StandingPart>('TargetPart').implement({
    description:
      'A part of a promise, which is a promise itself: whose it is, where it stands, and at which place among the others.',
    fields: (t) => ({
      id: t.id({
        description: 'Global id of the part, which is a target; `node` reads it by this id.',
        resolve: ({ row }) => encodeGlobalId('Target', row.id),
      }),
      code: t.string({
        description: 'Code of the part within the plan, such as `jobs.new@huabu`.',
        resolve: ({ row }) => row.code,
      }),
      label: bilingualText(t, 'What the part is called: the indicator and whose part it is.', ({ row }) =>
        labelOf(row),
      ),
      division: t.field({
        type: TargetDivision,
        nullable: true,
        description: 'By what the whole was split; null for a part that the source itself states.',
        resolve: ({ row }) => row.division,
      }),
      rank: t.int({
        nullable: true,
        description:
          'Place among all parts of the whole by attainment, from 1. Equals share a place, and the next one is as far behind as there are better ones. Parts whose report is missing share the place behind all others; null for what cannot be judged for another reason.',
        resolve: ({ rank }) => rank,
      }),
      attainment: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'How much of what was due has been attained: the score of the status, 1 being as expected. Null where it is not judged.',
        resolve: ({ status }) => status.standing.score,
      }),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The promised value, in the indicator’s unit; null where the source is illegible.',
        resolve: ({ row }) => row.value,
      }),
      place: shownField(t, {
        type: graph.rowType('Place'),
        nullable: true,
        description: 'The place whose part it is; null for parts of no place.',
        row: ({ row }) => row.place?.['*'] ?? null,
      }),
      owner: shownField(t, {
        type: graph.rowType('Organisation'),
        nullable: true,
        description: 'The organisation that leads the part; null where nobody does.',
        row: ({ row }) => row.responsible[0]?.organisation['*'] ?? null,
      }),
      quarter: t.string({
        nullable: true,
        description: 'The quarter whose part it is, such as `2023-Q2`; null for other parts.',
        resolve: ({ row }) => row.quarter,
      }),
      latest: t.field({
        type: Latest,
        nullable: true,
        description:
          'The approved figure of the latest period, up to the one that is asked about; null while there is none.',
        resolve: ({ latest }) => latest,
      }),
      status: t.field({ type: Status, description: 'Where the part stands.', resolve: ({ status }) => status }),
      target: shownField(t, {
        type: graph.rowType('Target'),
        description: 'The part as the target that it is, with everything else that a target tells.',
        row: ({ row }) => row['*'],
      }),
    }),
  });
  const Parts = builder.objectRef<PartsRow>('TargetParts').implement({
    description: 'The parts of a promise, and what they promise together beside the whole.',
    fields: (t) => ({
      totalCount: t.int({ description: 'How many parts there are.', resolve: ({ parts }) => parts.length }),
      sum: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'What the parts promise together, in the whole’s unit; null where there are none, where one is not known, and where the figures of places do not add up (the indicator’s `aggregation`).',
        resolve: ({ sum }) => sum,
      }),
      difference: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The whole’s value less the sum: above zero what is nobody’s part, below zero what the parts promise beyond the whole. Null where either is missing.',
        resolve: ({ difference }) => difference,
      }),
      reason: t.string({
        nullable: true,
        description: 'Why the parts promise more than the whole; null where they do not.',
        resolve: ({ reason }) => reason,
      }),
      nodes: t.field({
        type: [Part],
        description: 'The parts, in the order that was asked for.',
        resolve: ({ shown }) => [...shown],
      }),
    }),
  });
  const Order = declareOrder(graph, { name: 'TargetPart', of: 'the parts of a promise', fields: partFields });
  graph.extend('Target', (t) => ({
    parts: t.derived({
      description:
        'The parts that the promise consists of: those that its source states, and those into which it was split, each with an owner, figures and a status of its own, and its place among the others. Error: INVALID_VALUE.',
      type: Parts,
      args: builder.args((arg) => ({
        first: arg.int({ defaultValue: 50, description: `How many at most, up to ${most}.` }),
        orderBy: arg.field({
          type: [Order],
          description:
            'In which order, most significant first; in that of the split when left out. Equals stand in that order too.',
        }),
        period: arg.string({
          description:
            'As at which period, such as `2023-Q2`: judged on the day after its due day, with what is known at the moment that is asked about; as at the last period due when left out.',
        }),
      })),
      needs: { ...partsNeeds, plan: planNeeds },
      resolve: ({ plan, ...whole }, { first, orderBy, period }, context) => {
        const count = expectFirst(first, most, 50);
        const until = typeof period === 'string' ? expectPeriod(period) : null;
        const parts = standingParts(whole, plan, until, context);
        return { ...parts, shown: orderParts(parts.parts, orderBy ?? []).slice(0, count) };
      },
    }),
  }));
}
