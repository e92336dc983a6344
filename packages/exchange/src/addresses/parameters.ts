import type { Language, Problem } from '@plangraph/schema';
import { type GraphQLArgument, getNamedType, isEnumType, isInputObjectType, isRequiredArgument } from 'graphql';
import { catalogueErrors, wantedHere } from '../catalogue/errors.ts';
import { listed } from '../catalogue/fields.ts';
import { unknownParameter } from '../catalogue/refusals.ts';
import type { RootField } from '../catalogue/roots.ts';
import { badParameter } from '../routes/refusals.ts';
import { conditionOf } from './filters.ts';
import { givenValue } from './values.ts';

/** What an address asks for beside its path. */
export interface Asked {
  /** What the arguments of the root field are given. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** The fields that are named; null where none are. */
  readonly fields: string | null;
  /** Whether the rows of the list are to be counted. */
  readonly count: boolean;
}

/** Parameters that are no arguments of the graph. */
const ownParameters = ['fields', 'lang', 'count'] as const;

/**
 * Reads the parameters of an address for a root field: its arguments, conditions on the rows of a list, and what REST adds.
 *
 * @param taken arguments that the path gives already.
 * @returns all that is wrong with them, otherwise.
 */
export function readParameters(
  query: URLSearchParams,
  preferred: Language,
  field: Pick<RootField, 'args'>,
  taken: ReadonlySet<string> = new Set(),
): Asked | readonly Problem[] {
  const args = new Map(field.args.filter(({ name }) => !taken.has(name)).map((each) => [each.name, each]));
  const problems: Problem[] = [];
  const conditions: unknown[] = [];
  const values: Record<string, unknown> = {};
  const isList = args.has('first');
  const known = [...args.keys(), 'fields', 'lang', ...(isList ? ['count'] : [])];
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    if (known.includes(name) && name !== 'filter' && texts.length > 1 && !isMany(args.get(name))) {
      problems.push(catalogueErrors.PARAMETER_TWICE({ name }));
      continue;
    }
    if (ownParameters.some((own) => own === name) && known.includes(name)) continue;
    const argument = args.get(name);
    if (argument) {
      const value = name === 'orderBy' ? orderOf(argument, texts) : givenValue(argument.type, texts);
      if ('problem' in value) problems.push(value.problem(name));
      else if (name === 'filter') conditions.push(value.value);
      else values[name] = value.value;
      continue;
    }
    const filter = args.get('filter');
    const stated = filter ? conditionOf(filter.type, name, texts) : null;
    if (!stated) problems.push(unknownParameter(name, [...known, ...conditionNames(filter)]));
    else if ('problem' in stated) problems.push(stated.problem);
    else conditions.push(stated.condition);
  }
  for (const argument of args.values()) {
    if (isRequiredArgument(argument) && !query.has(argument.name))
      problems.push(catalogueErrors.PARAMETER_MISSING({ name: argument.name }));
  }
  const language = query.get('lang')?.toUpperCase() ?? preferred;
  const count = query.get('count') ?? 'false';
  if (language !== 'ZH' && language !== 'EN') {
    return [...problems, badParameter('lang', query.get('lang') ?? '', wantedHere.language())];
  }
  if (count !== 'true' && count !== 'false') problems.push(badParameter('count', count, wantedHere.truth()));
  if (problems.length) return problems;
  const filter = conditions.length > 1 ? { and: conditions } : conditions[0];
  return {
    values: { ...values, ...(conditions.length ? { filter } : {}) },
    language,
    fields: query.get('fields'),
    count: count === 'true',
  };
}

function isMany(argument: GraphQLArgument | undefined): boolean {
  return argument !== undefined && String(argument.type).startsWith('[');
}

/** What the filter of a list has, as parameters name it. */
function conditionNames(filter: GraphQLArgument | undefined): string[] {
  const input = filter && getNamedType(filter.type);
  if (!isInputObjectType(input)) return [];
  return Object.keys(input.getFields()).filter((name) => name !== 'and' && name !== 'or' && name !== 'not');
}

/** `-investment,code` as terms of an order; JSON as the graph takes it. */
function orderOf(argument: GraphQLArgument, texts: readonly string[]): ReturnType<typeof givenValue> {
  const [text = ''] = texts;
  if (/^\s*[[{]/.test(text)) return givenValue(argument.type, texts);
  const columns = orderColumns(argument);
  const terms = text.split(',').map((term) => term.trim());
  const wrong = terms.find((term) => !columns.has(term.replace(/^-/, '')));
  if (wrong !== undefined) {
    const known = listed([...columns.keys()]);
    return { problem: (name) => badParameter(name, wrong, wantedHere.order({ known })) };
  }
  return {
    value: terms.map((term) => ({
      field: columns.get(term.replace(/^-/, '')),
      direction: term.startsWith('-') ? 'DESC' : 'ASC',
    })),
  };
}

/** What a list can be put in order by: as parameters name it, and as the graph does. */
export function orderColumns(argument: GraphQLArgument): ReadonlyMap<string, string> {
  const term = getNamedType(argument.type);
  const words = isInputObjectType(term) ? getNamedType(term.getFields().field?.type) : undefined;
  if (!isEnumType(words)) return new Map();
  return new Map(words.getValues().map(({ name, value }) => [String(value ?? name), name]));
}
