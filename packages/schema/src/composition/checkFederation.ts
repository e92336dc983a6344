import { CompositionError, stepsOf } from '@plangraph/rows';
import { parse } from 'graphql';
import type { Field } from '../noun/field.ts';
import { keyColumnOf } from '../noun/keyColumn.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import type { Declarations } from './declarations.ts';

/** Types of columns whose values a router can bring. */
const brought = new Set(['String', 'Int', 'Float', 'Boolean', 'Date']);

/** Checks what nouns say to routers: keys that are shown, field sets that can be read, and copies of what others answer. */
export function checkFederation({ nouns, registers }: Declarations): void {
  for (const noun of nouns.values()) {
    checkKeys(nouns, noun);
    if (noun.definition.federation && registers.has(noun.name))
      throw new CompositionError(
        `${noun.name} is known by keys of other subgraphs (\`federation\`) and is a register; records of registers are known by global ids, so leave one of them out.`,
      );
    for (const [name, { field }] of noun.fields) checkField(noun, name, field);
  }
}

function checkKeys(nouns: Nouns, noun: Noun): void {
  const { federation, query, search } = noun.definition;
  if (!federation) return;
  for (const path of federation.keys.flat()) {
    if (keyColumnOf(nouns, noun, path, () => true)) continue;
    throw new CompositionError(
      `${noun.name}.federation has the key ${path}, at which no field shows a column of text, a whole number, a date or an enum; name fields that the noun declares.`,
    );
  }
  const stated = [search && 'search', query?.live && 'query.live', query?.viewer && 'query.viewer'].find(Boolean);
  if (stated)
    throw new CompositionError(
      `${noun.name} states \`federation\` and \`${stated}\`, for which records need global ids; leave one of them out.`,
    );
}

function checkField(noun: Noun, name: string, field: Field): void {
  const place = `${noun.name}.${name}`;
  const column = field.kind === 'column' ? noun.model.columns[field.column] : undefined;
  if (field.kind === 'column' && field.type === 'ID' && (column?.type !== 'String' || column.list))
    throw new CompositionError(`${place} is to be an ID, and ${field.column} is no column of one text.`);
  const { external, requires, provides } = ('federation' in field && field.federation) || {};
  for (const set of [requires, provides]) if (set !== undefined) checkFieldSet(place, set);
  if (!external && requires === undefined) return;
  const paths = noun.definition.federation?.keys ?? [];
  if (!paths.length || paths.some((key) => [...stepsOf(key).values()].some((rest) => rest.length > 0)))
    throw new CompositionError(
      `${place} has to do with what another subgraph answers, for which ${noun.name} needs keys of its own columns; state \`federation: { keys: … }\`.`,
    );
  if (external && (!column || column.list || !(brought.has(column.type) || column.kind === 'enum')))
    throw new CompositionError(
      `${place} is \`external\`, and shows no column that a copy of the owner’s value can lie in; declare it with t.column.`,
    );
}

function checkFieldSet(place: string, set: string): void {
  try {
    parse(`{ ${set} }`);
  } catch {
    throw new CompositionError(`${place} names the fields “${set}”, which is no selection of fields.`);
  }
}
