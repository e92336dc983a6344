import type { Standpoint } from '../context.ts';
import { modelFacts } from '../graph/registry.ts';
import { columnName, type Scope, writeCondition, writePolicy } from '../reader/condition.ts';
import type { EvidenceBranch } from '../reader/selection.ts';
import { quote } from '../reader/statement.ts';

/** Where records are counted. */
export interface CountedFrom {
  /** Name of the table of records. */
  readonly alias: string;
  /** Name of the row that says for which place, year and day is counted. */
  readonly frame: string;
  readonly standpoint: Standpoint;
  /** Whether only those are meant that count; false for all among which a share is taken. */
  readonly members: boolean;
  readonly joins?: string;
  readonly condition?: string | null;
}

/** Writes FROM and WHERE of the records that count for a frame, as the graph knew them and the viewer may see them. */
export function writeCounted(
  scope: Scope,
  { noun, evidence }: EvidenceBranch,
  { alias, frame, standpoint, members, joins = '', condition = null }: CountedFrom,
): string {
  const { model } = noun;
  scope.touched.add(noun.name);
  const column = (name: string) => `${alias}.${columnName(model, name)}`;
  const { on, since, until, year } = evidence;
  const known = standpoint.asOf && model.columns.recordedAt;
  const conditions = [
    writePlace(scope, noun.name, evidence.place, alias, frame),
    on && `${column(on)} BETWEEN make_date(${frame}.year, 1, 1) AND ${frame}.until`,
    since && `${column(since)} <= ${frame}.until`,
    until && `(${column(until)} IS NULL OR ${column(until)} > ${frame}.until)`,
    year && `${column(year)} = ${frame}.year`,
    known && `${column('recordedAt')} <= ${scope.statement.value(standpoint.asOf?.toISOString(), known.postgres)}`,
    // Whoever still sees what was retired counts it no more either.
    model.columns.retiredAt ? writeUnretired(scope, column('retiredAt'), standpoint) : null,
    writeCondition(scope, model, evidence.among, alias),
    members ? writeCondition(scope, model, evidence.where, alias) : null,
    writePolicy(scope, noun.name, alias),
    condition,
  ].filter((part) => typeof part === 'string');
  return `FROM ${quote(model.table)} ${alias}${joins} WHERE ${conditions.join(' AND ')}`;
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
    tables.push(`${quote(modelFacts(relation.model).table)} ${next}`);
    ties.push(`${next}.id = ${name}.${columnName(modelFacts(at), relation.from[0] as string)}`);
    [at, name] = [relation.model, next];
  }
  const relation = modelFacts(at).relations[last];
  if (!relation) throw new Error(`${at}.${last} was checked when composing.`);
  scope.touched.add('Place');
  const [place, parent, grandparent] = [scope.statement.alias(), scope.statement.alias(), scope.statement.alias()];
  const tree =
    `"Place" ${place} LEFT JOIN "Place" ${parent} ON ${parent}.id = ${place}."parentId" ` +
    `LEFT JOIN "Place" ${grandparent} ON ${grandparent}.id = ${parent}."parentId"`;
  ties.push(`${place}.id = ${name}.${columnName(modelFacts(at), relation.from[0] as string)}`);
  const above = [`${place}.id`, `${place}."parentId"`, `${parent}."parentId"`, `${grandparent}."parentId"`];
  const from = [...tables.map((table) => `${table}`), `(${tree})`].join(' CROSS JOIN ');
  return `EXISTS (SELECT 1 FROM ${from} WHERE ${ties.join(' AND ')} AND ${frame}.place IN (${above.join(', ')}))`;
}
