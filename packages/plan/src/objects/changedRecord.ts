import { type ChangedRecord, encodeGlobalId, type Graph, shownField } from '@plangraph/schema';
import { changedColumns } from '../rules/changedColumns.ts';
import type { ChangedColumnType } from './changedColumn.ts';
import { described } from './described.ts';

/** Declares a record of a register that differs between two moments. */
export function declareChangedRecord({ builder }: Graph, ChangedColumn: ChangedColumnType) {
  const RecordChange = builder.enumType('RecordChange', {
    description: 'What became of a record between two moments.',
    values: described({
      CREATED: 'It was made, or comes to be seen by you or to lie here (新增).',
      CHANGED: 'It differs in what the graph shows of it (变更).',
      GONE: 'It was removed or retired, is hidden from you, or lies elsewhere (移除).',
    }),
  });
  return builder.objectRef<ChangedRecord>('ChangedRecord').implement({
    description: 'A record of a register that differs between two moments.',
    fields: (t) => ({
      noun: t.exposeString('noun', { description: 'The type of the record, such as `Project`.' }),
      recordId: t.id({
        description: 'Global id of the record, also of one that is gone.',
        resolve: ({ noun, id }) => encodeGlobalId(noun, id),
      }),
      change: t.field({
        type: RecordChange,
        description: 'What became of it.',
        resolve: ({ verb }) => verb,
      }),
      columns: t.field({
        type: [ChangedColumn],
        description: 'What differs: of a new record everything that it states, of one that is gone nothing.',
        resolve: ({ verb, before, after }) => (verb === 'GONE' ? [] : changedColumns(before, after)),
      }),
      record: shownField(t, {
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The record as it is at the moment that is asked about; as it was then, where it is gone.',
        row: ({ record }) => record,
      }),
    }),
  });
}

/** The type of a record that differs. */
export type ChangedRecordType = ReturnType<typeof declareChangedRecord>;
