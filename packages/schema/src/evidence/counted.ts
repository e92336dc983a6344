import { factsOf } from '@plangraph/rows';
import type { Standpoint } from '../context.ts';
import type { Tally } from '../contract/tally.ts';
import { columnName } from '../reader/column.ts';
import { writeCondition, writePolicy } from '../reader/condition.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import { type Span, writeDays } from './days.ts';
import { writePlace } from './place.ts';

/** Where records are counted. */
export interface CountedFrom {
  /** Name of the table of records. */
  readonly alias: string;
  /** SQL name of the row that says for which place, year and last day records are counted. */
  readonly frame: string;
  readonly standpoint: Standpoint;
  /** Which days `on` may be. */
  readonly span: Span;
  /** True for the records that count; false for all records of which they are a share. */
  readonly members: boolean;
  readonly joins?: string;
  readonly condition?: string | null;
}

/** Writes FROM and WHERE of the records that count for a frame, as the graph knew them and the viewer may see them. */
export function writeCounted(scope: Scope, tally: Tally, from: CountedFrom): string {
  const { alias, frame, standpoint, span, members, joins = '', condition = null } = from;
  const model = factsOf(tally.model);
  scope.touched.add(tally.model);
  const column = (name: string) => `${alias}.${columnName(model, name)}`;
  const { on, since, until, year } = tally;
  const known = standpoint.asOf && model.columns.recordedAt;
  const conditions = [
    writePlace(scope, tally.model, tally.place, alias, frame),
    on && writeDays(column(on), frame, span),
    on && tally.latest && `${column(on)} = ${writeLatest(scope, tally, on, from)}`,
    since && writeSince(scope, tally, column(since), from),
    until && `(${column(until)} IS NULL OR ${column(until)} > ${frame}.until)`,
    year && `${column(year)} = ${frame}.year`,
    known && `${column('recordedAt')} <= ${scope.statement.value(standpoint.asOf?.toISOString(), known.postgres)}`,
    // Retired records are not counted, even for those who still see them.
    model.columns.retiredAt ? writeUnretired(scope, column('retiredAt'), standpoint) : null,
    writeCondition(scope, model, tally.among, alias),
    members ? writeCondition(scope, model, tally.where, alias) : null,
    writePolicy(scope, tally.model, alias),
    condition,
  ].filter((part) => typeof part === 'string');
  return `FROM ${writeHeld(scope, model.table)} ${alias}${joins} WHERE ${conditions.join(' AND ')}`;
}

/** Writes the latest day that has a record which counts; of a share, one among which it is taken. */
function writeLatest(scope: Scope, tally: Tally, on: string, { frame, standpoint, span }: CountedFrom): string {
  const alias = scope.statement.alias();
  const members = tally.kind !== 'share';
  const counted = writeCounted(scope, { ...tally, latest: false }, { alias, frame, standpoint, span, members });
  return `(SELECT max(${alias}.${columnName(factsOf(tally.model), on)}) ${counted})`;
}

/** Writes that a record is there since a day, or that it counts without one. */
function writeSince(scope: Scope, { model, undated }: Tally, since: string, { alias, frame }: CountedFrom): string {
  const known = `${since} <= ${frame}.until`;
  if (!undated) return known;
  return `(${known} OR (${since} IS NULL AND ${writeCondition(scope, factsOf(model), undated, alias) ?? 'true'}))`;
}

function writeUnretired(scope: Scope, retiredAt: string, { asOf }: Standpoint): string {
  if (!asOf) return `${retiredAt} IS NULL`;
  return `(${retiredAt} IS NULL OR ${retiredAt} > ${scope.statement.value(asOf.toISOString(), 'timestamptz')})`;
}
