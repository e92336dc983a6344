import { expectMonth, expectYear } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { monthsUntil, tradeGrowth } from '../rules/tradeGrowth.ts';

/** What opening-up adds to an enterprise. */
export function extendEnterprise(graph: Graph): void {
  graph.extend('Enterprise', (t) => ({
    tradeRecords: t.connection('tradeRecords', {
      orderBy: { periodEnd: 'desc' },
      description: 'What the enterprise exported and imported, month by month, the latest first.',
    }),
    tradeGrowth: t.derived({
      description:
        'By how many percent exports and imports together grew, from January to a month of the year, over the same months of the year before, with two places. Null where a month has no record in one of the two years, and where nothing was traded a year before. Error: INVALID_VALUE for a year or a month that is none.',
      type: 'Decimal',
      nullable: true,
      args: graph.builder.args((arg) => ({
        year: arg.int({ required: true, description: 'The year, such as 2023.' }),
        until: arg.int({ required: true, description: 'The last month to compare, from 1 to 12.' }),
      })),
      needs: {
        tradeRecords: {
          select: { period: true, exports: true, imports: true },
          where: (_standpoint: unknown, args: Readonly<Record<string, unknown>>) => ({
            period: { in: comparedMonths(Number(args.year), Number(args.until)) },
          }),
        },
      },
      resolve: ({ tradeRecords }, { year, until }) => {
        expectYear(year);
        expectMonth(until, 'until');
        return tradeGrowth(tradeRecords, year, until);
      },
    }),
  }));
}

function comparedMonths(year: number, until: number): string[] {
  return [...monthsUntil(year - 1, until), ...monthsUntil(year, until)];
}
