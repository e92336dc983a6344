import { normalKey } from '@plangraph/rows';
import type { Standpoint } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';
import type { Needs } from '../noun/needs.ts';
import { type Noun, nounAt } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import type { Edge } from './edge.ts';
import { manyEdge } from './many.ts';
import { oneEdge } from './one.ts';
import { orderTerms } from './order.ts';
import { namedKey } from './rowKeys.ts';
import { emptySelection, type Selection, type ShownPlace } from './selection.ts';
import { standpointOf, type Walk } from './walk.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What the value of a derived field shows. */
export interface Shows {
  /** Of rows of a noun; null where it shows nothing of such rows. */
  rows(noun: Noun): readonly ShownPlace[] | null;
  /** Whether it shows anything of a type, by its name. */
  type(name: string): boolean;
}

/** What a value shows that shows no rows. */
export const showsNothing: Shows = { rows: () => null, type: () => false };

/** By what a field needs the row itself. */
const itself = '*';

/** By what a field needs what another domain adds to what is known of the row. */
const added = '+';

/** What is needed of the rows of a relation to many. */
interface ManyNeeded {
  readonly select: Needs;
  readonly when?: AnyWhere;
  readonly where?: AnyWhere | ((standpoint: Standpoint, args: Arguments) => AnyWhere);
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  readonly first?: number;
  readonly allFor?: string;
}

/**
 * Adds what a derived field needs. In a row that the response shows, its edges stand under keys of its own, so that no
 * alias can take their place; in a row that only derived fields see, under the relation's name.
 */
export function selectNeeds(
  walk: Walk,
  selection: Selection,
  prefix: string,
  needs: Needs,
  args: Arguments,
  shows: Shows,
): void {
  for (const [name, need] of Object.entries(needs)) {
    if (name === itself) {
      const shown = shows.rows(selection.noun);
      if (shown) selection.shown.set(`${prefix}${itself}`, shown);
      continue;
    }
    if (name === added) {
      selection.edges.set(`${prefix}${added}`, addedEdge(walk, selection.noun));
      continue;
    }
    if (need === true) {
      selection.columns.add(name);
      continue;
    }
    const key = `${prefix}${name}`;
    if (selection.edges.has(key)) continue;
    const shown = isOnlyShown(selection.noun, name, need)
      ? shows.rows(nounAt(walk.readable.nouns, selection.noun, name))
      : undefined;
    const edge =
      shown === null
        ? nothingShown
        : neededEdge(walk, selection.noun, name, need, args, shown ? { ...shows, rows: () => shown } : shows);
    selection.edges.set(key, edge);
  }
}

/** Adds what the arguments of a derived field name: read once, whatever the row. */
export function selectNamed(
  walk: Walk,
  selection: Selection,
  prefix: string,
  { names = {} }: DerivedField,
  args: Arguments,
): void {
  for (const [argument, { noun: name, by }] of Object.entries(names)) {
    const noun = walk.readable.nouns.get(name);
    const given = args[argument];
    if (!noun || given === null || given === undefined) continue;
    const inner = emptySelection(noun, walk.context.asOf);
    inner.columns.add('id');
    const where = [{ [by]: { eq: typeof given === 'string' ? normalKey(given) : given } }];
    selection.edges.set(namedKey(prefix, argument), oneEdge({ tie: null, noun, where, selection: inner, first: null }));
  }
}

/** Whether a list is needed for nothing but to show its rows: then it is not read where none of them is shown. */
function isOnlyShown(noun: Noun, name: string, need: unknown): boolean {
  const { select = {} } = need as Partial<ManyNeeded>;
  return Object.keys(select).join() === itself && noun.model.relations[name]?.list === true;
}

const nothingShown: Edge = { write: () => ({ sql: "'[]'::json", hydrate: () => [] }) };

const nothingAdded: Edge = { write: () => ({ sql: 'NULL', hydrate: () => null }) };

/** What another domain adds to the rows of a noun, made of the rows that it has of each; nothing where none adds. */
function addedEdge(walk: Walk, noun: Noun): Edge {
  const [addition] = noun.additions;
  if (!addition) return nothingAdded;
  const edge = neededEdge(walk, noun, addition.relation, addition.needs, {}, showsNothing);
  return {
    brings: edge.brings,
    write: (scope, outer) => {
      const { sql, hydrate } = edge.write(scope, outer);
      return {
        sql,
        hydrate: (value, context) => {
          const rows = hydrate(value, context) as readonly unknown[];
          return rows.length > 0 ? addition.value(rows) : null;
        },
      };
    },
  };
}

function neededEdge(walk: Walk, noun: Noun, name: string, need: unknown, args: Arguments, shows: Shows): Edge {
  const relation = noun.model.relations[name];
  if (!relation) throw new Error(`${noun.name} has no relation ${name} that a derived field could need.`);
  const target = nounAt(walk.readable.nouns, noun, name);
  const inner = emptySelection(target, walk.context.asOf);
  const tie = { from: relation.from, to: relation.to };
  const brings = (limit: number | null) => (isCommon(need) ? { relation: name, need, limit } : undefined);
  if (!relation.list) {
    const { select, where } = oneNeeded(need);
    selectNeeds(walk, inner, '', select, args, shows);
    return oneEdge({
      tie,
      brings: brings(null),
      noun: target,
      where: where ? [where(standpointOf(walk))] : [],
      selection: inner,
      first: null,
      seldom: target.name === noun.name,
    });
  }
  const { select, when, where, orderBy, first = null, allFor } = need as ManyNeeded;
  const limit = allFor !== undefined && shows.type(allFor) ? null : first;
  selectNeeds(walk, inner, '', select, args, shows);
  // Where the field does not care, an order would keep PostgreSQL from reading an index alone.
  const order = orderBy || first !== null ? orderTerms(target.model, orderBy ?? {}, tie.to) : [];
  return manyEdge({
    tie,
    brings: brings(limit),
    noun: target,
    where: where ? [typeof where === 'function' ? where(standpointOf(walk), args) : where] : [],
    orderBy: order,
    selection: inner,
    limit,
    when,
  });
}

/** Whether a need brings the same to whatever field has it: it shows no row, and no argument of the field chooses. */
function isCommon(need: unknown): need is object {
  if (typeof need === 'function') return need.length < 2;
  if (typeof need !== 'object' || need === null) return true;
  return Object.entries(need).every(([name, inner]) => name !== itself && isCommon(inner));
}

/** What is needed of a row of a relation to one, where a condition must hold for it. */
interface OneNeeded {
  readonly select: Needs;
  readonly where?: (standpoint: Standpoint) => AnyWhere;
}

function oneNeeded(need: unknown): OneNeeded {
  const { where } = need as Partial<OneNeeded>;
  return typeof where === 'function' ? (need as OneNeeded) : { select: need as Needs };
}
