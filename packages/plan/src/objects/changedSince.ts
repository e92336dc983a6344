import { type Graph, shownField } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { readingErrors } from '../errors/reading.ts';
import type { Colour } from '../rules/colour.ts';
import { type Changed, type ChangedFigure, changeNeeds, changesOf, type PlanChanges } from '../status/changedSince.ts';
import { momentOf } from '../status/today.ts';
import type { ChangedRecordType } from './changedRecord.ts';
import { described } from './described.ts';
import { shortLists } from './first.ts';
import { declareCounts } from './listCounts.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

const most = 1_000;
const usual = 200;

type Counted = 'statuses' | 'figures' | 'revised' | 'measures' | 'designations' | 'promises';

/** Declares what has changed in a plan since a moment. */
export function declareChangedSince(
  graph: Graph,
  { StatusColour }: StatusTypes,
  { MeasureState, DesignationStage }: Pick<Words, 'MeasureState' | 'DesignationStage'>,
  PlanPromise: PromiseType,
  Records: ChangedRecordType,
): void {
  const { builder, rowType } = graph;
  const StatedChange = builder.enumType('StatedChange', {
    description: 'What became of a promise in the words of the plan.',
    values: described({
      STATED: 'The plan states it, and did not before (新列入).',
      WITHDRAWN: 'The plan stated it, and does so no more (不再列入).',
    }),
  });
  const Statuses = builder.objectRef<Changed<Colour>>('ChangedStatus').implement({
    description: 'A promise whose colour has changed.',
    fields: (t) => ({
      promise: shownField(t, { type: PlanPromise, description: 'The promise.', row: ({ promise }) => promise }),
      from: t.field({
        type: StatusColour,
        nullable: true,
        description: 'Its colour then; null where the plan did not state it.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: StatusColour,
        nullable: true,
        description: 'Its colour at the moment that is asked about; null where the plan states it no more.',
        resolve: ({ to }) => to,
      }),
    }),
  });
  const Figures = builder.objectRef<ChangedFigure>('ChangedFigure').implement({
    description: 'An approved figure that is new, or was revised.',
    fields: (t) => ({
      target: shownField(t, { type: rowType('Target'), description: 'The target.', row: ({ promise }) => promise }),
      period: t.exposeString('period', { description: 'The period that it speaks of, such as `2023-06`.' }),
      from: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The figure then, in the indicator’s unit; null where none was approved.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The figure at the moment that is asked about, in the indicator’s unit.',
        resolve: ({ to }) => to,
      }),
      reason: t.exposeString('reason', {
        nullable: true,
        description: 'Why it was revised, or why it fell; null where nobody had to say.',
      }),
    }),
  });
  const Measures = builder.objectRef<PlanChanges['measures'][number]>('ChangedMeasure').implement({
    description: 'A measure whose state has changed.',
    fields: (t) => ({
      measure: shownField(t, { type: rowType('Measure'), description: 'The measure.', row: ({ promise }) => promise }),
      from: t.field({
        type: MeasureState,
        nullable: true,
        description: 'Its state then; null where the plan did not state it.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: MeasureState,
        nullable: true,
        description: 'Its state at the moment that is asked about; null where the plan states it no more.',
        resolve: ({ to }) => to,
      }),
    }),
  });
  const Designations = builder.objectRef<PlanChanges['designations'][number]>('ChangedDesignation').implement({
    description: 'A title whose stage has changed.',
    fields: (t) => ({
      designation: shownField(t, {
        type: rowType('Designation'),
        description: 'The title.',
        row: ({ promise }) => promise,
      }),
      from: t.field({
        type: DesignationStage,
        nullable: true,
        description: 'Its stage then; null where the plan did not state it.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: DesignationStage,
        nullable: true,
        description: 'Its stage at the moment that is asked about; null where the plan states it no more.',
        resolve: ({ to }) => to,
      }),
    }),
  });
  const Promises = builder.objectRef<PlanChanges['promises'][number]>('ChangedPromise').implement({
    description: 'A promise that the plan states since, or no more.',
    fields: (t) => ({
      promise: shownField(t, { type: PlanPromise, description: 'The promise.', row: ({ promise }) => promise }),
      change: t.field({ type: StatedChange, description: 'Which of the two.', resolve: ({ change }) => change }),
    }),
  });
  const { args, cut } = shortLists(graph, most, usual);
  const Counts = declareCounts<PlanChanges, Counted>(graph, 'PlanChangesCounts', 'How much has changed in a plan.', {
    statuses: { description: 'Of how many promises the colour has changed.', of: ({ statuses }) => statuses.length },
    figures: { description: 'How many approved figures differ.', of: ({ figures }) => figures.length },
    revised: {
      description: 'How many of those were there before, and were revised.',
      of: ({ figures }) => figures.filter(({ from }) => from !== null).length,
    },
    measures: { description: 'Of how many measures the state has changed.', of: ({ measures }) => measures.length },
    designations: {
      description: 'Of how many titles the stage has changed.',
      of: ({ designations }) => designations.length,
    },
    promises: {
      description: 'How many promises the plan states since, or no more.',
      of: ({ promises }) => promises.length,
    },
  });
  const PlanChangesType = builder.objectRef<PlanChanges>('PlanChanges').implement({
    description: 'What has changed in a plan between two moments: the difference of two answers as of each.',
    fields: (t) => ({
      counts: t.field({
        type: Counts,
        description: 'How long each list is, but for that of records, however few of it are asked for.',
        resolve: (changes) => changes,
      }),
      statuses: t.field({
        type: [Statuses],
        description: 'Promises whose colour has changed, those first that stand worst now.',
        args,
        resolve: ({ statuses }, { first }) => cut(statuses, first),
      }),
      figures: t.field({
        type: [Figures],
        description:
          'Approved figures that differ: those that were revised, and after them those that are new; each in the order of the plan.',
        args,
        resolve: ({ figures }, { first }) => cut(figures, first),
      }),
      measures: t.field({
        type: [Measures],
        description: 'Measures whose state has changed, in the order of the plan.',
        args,
        resolve: ({ measures }, { first }) => cut(measures, first),
      }),
      designations: t.field({
        type: [Designations],
        description: 'Titles whose stage has changed.',
        args,
        resolve: ({ designations }, { first }) => cut(designations, first),
      }),
      promises: t.field({
        type: [Promises],
        description: 'What the plan states since, and what it states no more.',
        args,
        resolve: ({ promises }, { first }) => cut(promises, first),
      }),
      records: t.field({
        type: [Records],
        description:
          'Records of registers that differ, of those that lie in the place of the plan or beneath it: those that have a status first, the worst of them first; after them by register, the latest first. Where more differ than are asked for, of each register as many.',
        args: {
          ...args,
          types: t.arg.stringList({
            description:
              'The registers to look at, by the names of their types, such as `Project`; all when left out. Error: INVALID_VALUE.',
          }),
        },
        resolve: ({ records }, { first }, _context, { fieldNodes }) => cut(records.at(fieldNodes), first),
      }),
    }),
  });
  graph.extend('Plan', (t) => ({
    changedSince: t.compared({
      description:
        'What has changed since a moment, such as that of the last meeting, up to the moment that is asked about. Null, with the error INVALID_VALUE, for a moment that is later than that.',
      type: PlanChangesType,
      nullable: true,
      args: builder.args((arg) => ({
        moment: arg.field({ type: 'DateTime', required: true, description: 'Since when.' }),
      })),
      needs: changeNeeds,
      moment: ({ moment }) => moment,
      records: { name: 'records', columns: 'columns', place: 'place', usual, most },
      resolve: (rows, { moment }, contexts) => {
        const until = momentOf(contexts.now);
        if (moment > until)
          throw readingErrors.INVALID_VALUE.moment({ moment: moment.toISOString(), until: until.toISOString() });
        return changesOf(rows, contexts);
      },
    }),
  }));
}
