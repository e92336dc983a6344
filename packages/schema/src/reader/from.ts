import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { writeCondition, writePolicy, writeTie } from './condition.ts';
import type { Outer, Tie } from './edge.ts';
import { writeHeld } from './held.ts';
import type { Scope } from './scope.ts';

/** Where the rows at the end of an edge come from. */
export interface Source {
  readonly noun: Noun;
  /** What ties them to the row that the edge starts from; null at the root. */
  readonly tie: Tie | null;
  readonly where: readonly AnyWhere[];
}

/** Writes FROM and WHERE of the rows at the end of an edge, with joins and a further condition. */
export function writeFrom(
  scope: Scope,
  source: Source,
  outer: Outer | null,
  alias: string,
  joins = '',
  condition: string | null = null,
): string {
  const conditions = writeSource(scope, source, outer, alias);
  if (condition !== null) conditions.push(condition);
  const where = conditions.length ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `FROM ${writeHeld(scope, source.noun.model.table)} ${alias}${joins}${where}`;
}

/** Writes which rows of `alias` an edge leads to, and the viewer may see. */
export function writeSource(scope: Scope, { noun, tie, where }: Source, outer: Outer | null, alias: string): string[] {
  const { model, name } = noun;
  scope.touched.add(name);
  return [
    ...(tie && outer ? writeTie(tie, outer.model, model, outer.alias, alias) : []),
    ...where.map((each) => writeCondition(scope, model, each, alias)),
    writePolicy(scope, name, alias),
  ].filter((part) => part !== null);
}
