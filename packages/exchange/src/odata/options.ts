import { quote } from '@plangraph/rows';
import type { Language, Problem } from '@plangraph/schema';
import { wantedHere } from '../catalogue/errors.ts';
import { listed } from '../catalogue/fields.ts';
import { unknownParameter } from '../catalogue/refusals.ts';
import type { RouteRequest } from '../routes/route.ts';
import { conditionOf } from './condition.ts';
import type { EntitySet } from './entitySets.ts';
import { odataErrors, wantedByOptions } from './errors.ts';
import type { Property } from './property.ts';
import { readFilter } from './readFilter.ts';
import type { Term } from './term.ts';

/** What a request of OData asks for. */
export interface Options {
  readonly filter: object | undefined;
  readonly orderBy: readonly object[] | undefined;
  readonly select: readonly Property[] | null;
  /** How many entities are wanted in all; null for all of them. */
  readonly top: number | null;
  readonly after: string | undefined;
  readonly count: boolean;
  readonly asOf: string | undefined;
  readonly language: Language;
}

const taken = ['$filter', '$orderby', '$select', '$top', '$skiptoken', '$count', '$format', 'asOf', 'lang'];

/** Reads the query options of a request, or says all that is wrong with them. */
export function readOptions(
  { query, language: preferred }: RouteRequest,
  set: EntitySet,
): Options | readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of new Set(query.keys())) {
    if (name === '$skip' && query.get(name) === '0') continue;
    if (taken.includes(name)) continue;
    problems.push(
      name.startsWith('$') ? odataErrors.OPTION_UNSUPPORTED({ name: quote(name) }) : unknownParameter(name, taken),
    );
  }
  const wrong = (name: string, wanted: Parameters<typeof odataErrors.OPTION_WRONG>[0]['wanted']) => {
    problems.push(odataErrors.OPTION_WRONG({ name, given: quote(query.get(name) ?? ''), wanted }));
  };
  const top = query.get('$top');
  const count = query.get('$count') ?? 'false';
  const language = query.get('lang')?.toUpperCase() ?? preferred;
  const format = query.get('$format') ?? 'json';
  if (top !== null && !/^\d{1,9}$/.test(top)) wrong('$top', wantedByOptions.whole());
  if (count !== 'true' && count !== 'false') wrong('$count', wantedHere.truth());
  if (!/^(?:application\/)?json(?:;|$)/.test(format)) wrong('$format', wantedByOptions.json());
  if (language !== 'ZH' && language !== 'EN') wrong('lang', wantedHere.language());
  const term = readTerm(query.get('$filter'), problems);
  const select = readSelect(query.get('$select'), set, problems);
  const orderBy = readOrder(query.get('$orderby'), set, problems);
  const shown = language === 'EN' ? 'EN' : 'ZH';
  const filter = term ? conditionOf(term, set.properties, shown) : undefined;
  if (Array.isArray(filter)) problems.push(...filter);
  if (problems.length) return problems;
  return {
    filter: filter as object | undefined,
    orderBy,
    select,
    top: top === null ? null : Number(top),
    after: query.get('$skiptoken') ?? undefined,
    count: count === 'true',
    asOf: query.get('asOf') ?? undefined,
    language: shown,
  };
}

function readTerm(text: string | null, problems: Problem[]): Term | null {
  const term = text === null ? null : readFilter(text);
  if (term === null || 'kind' in term) return term;
  problems.push(term);
  return null;
}

function readSelect(text: string | null, { properties }: EntitySet, problems: Problem[]): Property[] | null {
  const names = (text ?? '*').split(',').map((name) => name.trim());
  if (names.includes('*')) return null;
  return names.flatMap((name) => {
    const property = properties.get(name.replaceAll('/', '_'));
    if (!property) problems.push(unknown(name, properties));
    return property ?? [];
  });
}

function readOrder(text: string | null, { properties }: EntitySet, problems: Problem[]): object[] | undefined {
  return text?.split(',').flatMap((term) => {
    const [, name = term.trim(), way = 'asc'] = /^\s*([A-Za-z_][\w/]*)(?:\s+(asc|desc))?\s*$/.exec(term) ?? [];
    const property = properties.get(name.replaceAll('/', '_'));
    if (!property) problems.push(unknown(name, properties));
    else if (property.order === null) {
      const known = listed([...properties.values()].filter(({ order }) => order !== null).map((each) => each.name));
      problems.push(odataErrors.NOT_ORDERED({ name, known }));
    }
    if (!property?.order) return [];
    // OData counts missing values as the least.
    const missing = property.nullable ? { missing: way === 'asc' ? 'FIRST' : 'LAST' } : {};
    return { field: property.order, direction: way.toUpperCase(), ...missing };
  });
}

function unknown(name: string, properties: ReadonlyMap<string, Property>): Problem {
  return odataErrors.PROPERTY_UNKNOWN({ name: quote(name), known: listed([...properties.keys()]) });
}
