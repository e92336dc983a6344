import type { Graph } from '@plangraph/schema';
import type { ChangedColumn } from '../rules/changedColumns.ts';

/** Declares a column as it was and as it became: of a change, or between two moments. */
export function declareChangedColumn({ builder }: Graph) {
  return builder.objectRef<ChangedColumn>('ChangedColumn').implement({
    description: 'A column of a record, as it was and as it became.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The column, as rows of imports name it.' }),
      before: t.exposeString('before', {
        nullable: true,
        description: 'What it was, as text; of another record its key. Null for nothing.',
      }),
      after: t.exposeString('after', {
        nullable: true,
        description: 'What it became, as text; of another record its key. Null for nothing.',
      }),
    }),
  });
}

/** The type of a column that changed. */
export type ChangedColumnType = ReturnType<typeof declareChangedColumn>;
