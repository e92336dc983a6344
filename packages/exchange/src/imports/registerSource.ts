import type { PutRow, RowRegister } from '@plangraph/schema';
import type { Table, TableRow } from '../tables/readTable.ts';
import { inSendersWords } from '../tables/sendersWords.ts';
import { findNames } from './findNames.ts';
import type { ImportRun, ImportSource } from './importSource.ts';
import { wavesOf } from './waves.ts';

/** Rows of a register. */
export function registerSource(
  { name, register, put }: Pick<RowRegister, 'name' | 'register' | 'put'>,
  table: Table,
): ImportSource {
  const { noun, area, roles } = register;
  return {
    name,
    noun,
    area,
    isOfAreas: false,
    roles,
    async bring(run, reason) {
      const { problems } = run;
      for (const problem of table.problems) problems.add(problem);
      if (problems.found) return null;
      const brought = await bringRows(
        { name, register, put },
        run,
        { rows: table.rows, headings: table.headings },
        reason,
      );
      // Standings follow from figures and judgements, of which no register keeps any.
      return { ...brought, headings: table.headings.written, notes: table.notes, submissions: [], flips: [] };
    },
  };
}

/** Brings rows into a register, those that others of them name first; with what came of each, in the order in which they were brought and in the words of their headings. */
export async function bringRows(
  { register: { row }, put }: Pick<RowRegister, 'name' | 'register' | 'put'>,
  { transaction, viewer, actor, moment }: ImportRun,
  { rows: given, headings }: Pick<Table, 'rows' | 'headings'>,
  reason: string | null,
): Promise<{ readonly rows: readonly TableRow[]; readonly puts: readonly PutRow[] }> {
  const run = { transaction, viewer, actor, moment, mutation: 'importRows', reason };
  const rows: TableRow[] = [];
  const puts: PutRow[] = [];
  for (const wave of wavesOf(row, given)) {
    const named = await findNames(transaction, row, wave);
    rows.push(...named);
    puts.push(...(await put(run, named)));
  }
  const paths = headings.columns.map((called) => called?.field.path ?? null);
  return { rows, puts: inSendersWords(puts, { written: headings.written, paths }) };
}
