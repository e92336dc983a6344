import { factsOf } from '@plangraph/rows';
import type { Standpoint } from '../context.ts';
import type { Growth } from '../contract/evidence.ts';
import { columnName } from '../reader/column.ts';
import type { Scope } from '../reader/scope.ts';
import { writeAdded, writeStated } from './added.ts';
import { writeCounted } from './counted.ts';
import { writeFirst, writeMonths } from './days.ts';

/** Writes a growth as a proportion: 0.05 for a twentieth more than in the same months of the year before. */
export function writeGrowth(scope: Scope, { of }: Growth, frame: string, standpoint: Standpoint): string {
  const alias = scope.statement.alias();
  const day = `${alias}.${columnName(factsOf(of.model), of.on ?? '')}`;
  const thisYear = `${day} >= ${writeFirst(frame)}`;
  const before = `${day} < ${writeFirst(frame)}`;
  const sum = (when: string) => `sum(${writeAdded(of, alias)}) FILTER (WHERE ${when})`;
  // A month of which no record states anything is a hole.
  const whole = (when: string) =>
    `count(DISTINCT extract(month FROM ${day})) FILTER (WHERE ${writeStated(of, alias)} AND ${when}) = ${writeMonths(frame)}`;
  const sound = [whole(thisYear), whole(before), `${sum(before)} > 0`].join(' AND ');
  const from = writeCounted(scope, of, { alias, frame, standpoint, span: 'monthsOfTwoYears', members: true });
  return `(SELECT CASE WHEN ${sound} THEN (${sum(thisYear)} - ${sum(before)}) / ${sum(before)} END ${from})`;
}
