import { bringCharges, responsibilityRow } from '@plangraph/plan';
import type { Sheet } from '../files/cell.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { responsibilityHeadings } from '../tables/headings.ts';
import { readTable } from '../tables/readTable.ts';
import { findNames } from './findNames.ts';
import type { ImportSource } from './importSource.ts';

/** What rows of responsibilities are called. */
export const responsibilitiesName = 'responsibilities';

/** Rows that say who answers for which target: what `chargeOrganisation` does, many at once. */
export function responsibilitiesSource(sheet: Sheet, mapping: Mapping = {}): ImportSource {
  const table = readTable(sheet, responsibilityRow, { ...responsibilityHeadings, ...mapping });
  return {
    name: responsibilitiesName,
    noun: 'Responsibility',
    area: null,
    isOfAreas: false,
    roles: ['administrator'],
    async bring({ transaction, actor, problems }) {
      for (const problem of table.problems) problems.add(problem);
      if (problems.found) return null;
      const rows = await findNames(transaction, responsibilityRow, table.rows);
      const stated = ({ written }: (typeof rows)[number], path: string) =>
        typeof written[path] === 'string' ? written[path] : null;
      const puts = await bringCharges(
        { transaction, actor },
        rows.map((row) => ({
          plan: stated(row, 'target.plan.code'),
          target: stated(row, 'target.code'),
          organisation: stated(row, 'organisation'),
          role: stated(row, 'role'),
          problems: row.problems,
        })),
      );
      return { rows, puts, headings: table.headings.written, notes: table.notes, submissions: [], flips: [] };
    },
  };
}
