import { bringCharges, bringMeasureCharges, measureResponsibilityRow, responsibilityRow } from '@plangraph/plan';
import type { Tabular } from '@plangraph/rows';
import type { Sheet } from '../files/cell.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { responsibilityHeadings } from '../tables/headings.ts';
import { readTable } from '../tables/readTable.ts';
import { inSendersWords } from '../tables/sendersWords.ts';
import { findNames } from './findNames.ts';
import type { ImportSource } from './importSource.ts';

/** What rows of responsibilities are called: for targets, and for measures. */
export const responsibilityNames = ['responsibilities', 'measureResponsibilities'] as const;

/** What rows of responsibilities are called. */
export type ResponsibilityName = (typeof responsibilityNames)[number];

/** Whether rows are responsibilities. */
export function areResponsibilities(name: string): name is ResponsibilityName {
  return responsibilityNames.some((each) => each === name);
}

/** The contract of rows of responsibilities. */
export function responsibilityContract(name: ResponsibilityName): Tabular {
  return name === 'responsibilities' ? responsibilityRow : measureResponsibilityRow;
}

/** Rows that say who answers for which target or measure: what `chargeOrganisation` does, many at once. */
export function responsibilitiesSource(name: ResponsibilityName, sheet: Sheet, mapping: Mapping = {}): ImportSource {
  const contract = responsibilityContract(name);
  const own = name === 'responsibilities' ? responsibilityHeadings : {};
  const table = readTable(sheet, contract, { ...own, ...mapping });
  return {
    name,
    noun: 'Responsibility',
    area: null,
    isOfAreas: false,
    roles: ['administrator'],
    async bring({ transaction, actor, problems }) {
      for (const problem of table.problems) problems.add(problem);
      if (problems.found) return null;
      const rows = await findNames(transaction, contract, table.rows);
      const stated = ({ written }: (typeof rows)[number], path: string) =>
        typeof written[path] === 'string' ? written[path] : null;
      const common = rows.map((row) => ({
        organisation: stated(row, 'organisation'),
        role: stated(row, 'role'),
        problems: row.problems,
        row,
      }));
      const acting = { transaction, actor };
      const puts =
        name === 'responsibilities'
          ? await bringCharges(
              acting,
              common.map(({ row, ...each }) => ({
                ...each,
                plan: stated(row, 'target.plan.code'),
                target: stated(row, 'target.code'),
              })),
            )
          : await bringMeasureCharges(
              acting,
              common.map(({ row, ...each }) => ({ ...each, measure: stated(row, 'measure') })),
            );
      const { columns, written } = table.headings;
      const paths = columns.map((called) => called?.field.path ?? null);
      return {
        rows,
        puts: inSendersWords(puts, { written, paths }),
        headings: written,
        notes: table.notes,
        submissions: [],
        flips: [],
      };
    },
  };
}
