import type { PutRow, RowRegister } from '@plangraph/schema';
import type { Table, TableRow } from '../tables/readTable.ts';
import { findNames } from './findNames.ts';
import type { ImportSource } from './importSource.ts';
import { wavesOf } from './waves.ts';

/** Rows of a register. */
export function registerSource({ name, register, put }: RowRegister, table: Table): ImportSource {
  const { noun, area, roles, row } = register;
  return {
    name,
    noun,
    area,
    isOfAreas: false,
    roles,
    async bring({ transaction, viewer, actor, moment, problems }, reason) {
      for (const problem of table.problems) problems.add(problem);
      if (problems.found) return null;
      const run = { transaction, viewer, actor, moment, mutation: 'importRows', reason };
      const rows: TableRow[] = [];
      const puts: PutRow[] = [];
      for (const wave of wavesOf(row, table.rows)) {
        const named = await findNames(transaction, row, wave);
        rows.push(...named);
        puts.push(...(await put(run, named)));
      }
      // Standings follow from figures and judgements, of which no register keeps any.
      return { rows, puts, headings: table.headings.written, notes: table.notes, submissions: [], flips: [] };
    },
  };
}
