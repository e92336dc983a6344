import { encodeGlobalId, type Graph } from '@plangraph/schema';
import { changedColumns } from '../rules/changedColumns.ts';
import { placesUnder } from '../rules/placesUnder.ts';
import type { ChangedColumnType } from './changedColumn.ts';

/** Change: who changed a record of a register, when and how. */
export function declareChange(graph: Graph, ChangedColumn: ChangedColumnType): void {
  graph.noun('Change', {
    label: ['noun', 'mutation'],
    fields: (t) => ({
      noun: t.column('noun'),
      record: t.derived({
        description: 'Global id of the record; `node` shows it to whoever may see it.',
        type: 'ID',
        needs: { noun: true, recordId: true },
        resolve: ({ noun, recordId }) => encodeGlobalId(noun, recordId),
      }),
      mutation: t.column('mutation'),
      organisation: t.column('organisation'),
      subject: t.derived({
        description:
          'Who did it, as the token names them; null to those who act for another organisation, except to administrators.',
        type: 'String',
        nullable: true,
        needs: { subject: true, organisation: true },
        resolve: ({ subject, organisation }, _args, { viewer }) => {
          const sameHouse = organisation !== null && viewer?.organisation === organisation;
          return sameHouse || viewer?.roles.includes('administrator') ? subject : null;
        },
      }),
      reason: t.column('reason'),
      columns: t.derived({
        description: 'What changed: for a new record everything that it states.',
        type: [ChangedColumn],
        needs: { before: true, after: true },
        resolve: ({ before, after }) => changedColumns(before as Columns, after as Columns),
      }),
      recordedAt: t.column('recordedAt'),
    }),
    audit: true,
    ownMoments: true,
    untold: true,
    filter: ['noun', 'organisation', 'recordedAt'],
    orderBy: ['recordedAt'],
    groupBy: ['noun', 'organisation'],
    // The public sees what registers say, not who works on them; organisations see who works in their place and beneath.
    policy: (viewer, asOf) => {
      const under = viewer ? placesUnder(viewer) : false;
      if (under === false) return false;
      const earlier = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
      return under === true ? earlier : { ...earlier, place: under };
    },
    query: { many: 'changes' },
  });
}

type Columns = Readonly<Record<string, unknown>> | null;
