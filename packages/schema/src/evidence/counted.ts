import type { Standpoint } from '../context.ts';
import { modelFacts } from '../graph/registry.ts';
import { columnName, type Scope, writeCondition, writePolicy } from '../reader/condition.ts';
import { writeHeld } from '../reader/held.ts';
import { type Span, writeDays } from './days.ts';
import type { Tally } from './tally.ts';

/** Where records are counted. */
export interface CountedFrom {
  /** Name of the table of records. */
  readonly alias: string;
  /** Name of the row that says for which place, year and day is counted. */
  readonly frame: string;
  readonly standpoint: Standpoint;
  /** Which days `on` may be. */
  readonly span: Span;
  /** Whether only those are meant that count; false for all among which a share is taken. */
  readonly members: boolean;
  readonly joins?: string;
  readonly condition?: string | null;
}

/** Writes FROM and WHERE of the records that count for a frame, as the graph knew them and the viewer may see them. */
export function writeCounted(scope: Scope, tally: Tally, from: CountedFrom): string {
  const { alias, frame, standpoint, span, members, joins = '', condition = null } = from;
  const model = modelFacts(tally.model);
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
    // Whoever still sees what was retired counts it no more either.
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
  return `(SELECT max(${alias}.${columnName(modelFacts(tally.model), on)}) ${counted})`;
}

/** Writes that a record is there since a day, or that it counts without one. */
function writeSince(scope: Scope, { model, undated }: Tally, since: string, { alias, frame }: CountedFrom): string {
  const known = `${since} <= ${frame}.until`;
  if (!undated) return known;
  return `(${known} OR (${since} IS NULL AND ${writeCondition(scope, modelFacts(model), undated, alias) ?? 'true'}))`;
}

function writeUnretired(scope: Scope, retiredAt: string, { asOf }: Standpoint): string {
  if (!asOf) return `${retiredAt} IS NULL`;
  return `(${retiredAt} IS NULL OR ${retiredAt} > ${scope.statement.value(asOf.toISOString(), 'timestamptz')})`;
}

/** Writes that a record's place is the frame's, or one up to three levels beneath it. */
function writePlace(scope: Scope, start: string, path: string, alias: string, frame: string): string {
  let [at, name] = [start, alias];
  const steps = path.split('.');
  const last = steps.pop() as string;
  const tables: string[] = [];
  const ties: string[] = [];
  for (const step of steps) {
    const relation = modelFacts(at).relations[step];
    if (!relation) throw new Error(`${at}.${step} was checked when composing.`);
    const next = scope.statement.alias();
    scope.touched.add(relation.model);
    tables.push(`${writeHeld(scope, modelFacts(relation.model).table)} ${next}`);
    ties.push(`${next}.id = ${name}.${columnName(modelFacts(at), relation.from[0] as string)}`);
    [at, name] = [relation.model, next];
  }
  const relation = modelFacts(at).relations[last];
  if (!relation) throw new Error(`${at}.${last} was checked when composing.`);
  scope.touched.add('Place');
  const [place, parent, grandparent] = [scope.statement.alias(), scope.statement.alias(), scope.statement.alias()];
  const places = writeHeld(scope, 'Place');
  const tree =
    `${places} ${place} LEFT JOIN ${places} ${parent} ON ${parent}.id = ${place}."parentId" ` +
    `LEFT JOIN ${places} ${grandparent} ON ${grandparent}.id = ${parent}."parentId"`;
  ties.push(`${place}.id = ${name}.${columnName(modelFacts(at), relation.from[0] as string)}`);
  const above = [`${place}.id`, `${place}."parentId"`, `${parent}."parentId"`, `${grandparent}."parentId"`];
  const from = [...tables.map((table) => `${table}`), `(${tree})`].join(' CROSS JOIN ');
  return `EXISTS (SELECT 1 FROM ${from} WHERE ${ties.join(' AND ')} AND ${frame}.place IN (${above.join(', ')}))`;
}
