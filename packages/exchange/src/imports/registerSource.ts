import type { RowRegister } from '@plangraph/schema';
import type { Table } from '../tables/readTable.ts';
import { findNames } from './findNames.ts';
import type { ImportSource } from './importSource.ts';

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
      const rows = await findNames(transaction, row, table.rows);
      const puts = await put({ transaction, viewer, actor, moment, mutation: 'importRows', reason }, rows);
      // Standings follow from figures and judgements, of which no register keeps any.
      return { rows, puts, headings: table.headings.written, notes: table.notes, submissions: [], flips: [] };
    },
  };
}
