import { readFileSync } from 'node:fs';
import { termIn } from '@plangraph/messages';
import { buildSchema, type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql';
import type { Plugin } from 'rolldown';
import { englishNames } from './englishNames.ts';
import { schemaFile } from './places.ts';
import { registersOf } from './registers.ts';

/** The words of one value, Chinese before English. */
export type Words = readonly [zh: string, en: string];

/**
 * Gives the pages two modules that are read from the schema and stand in no file: `plangraph:words`, what each value of each enum is
 * called, and `plangraph:registers`, which columns each register has. What the schema gains, the pages show.
 */
export function schemaWords(): Plugin {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true });
  const modules: Readonly<Record<string, () => unknown>> = {
    'plangraph:words': () => wordsOf(schema),
    'plangraph:registers': () => registersOf(schema),
  };
  return {
    name: 'schema-words',
    resolveId: { filter: { id: /^plangraph:/ }, handler: (id) => id },
    load: {
      filter: { id: /^plangraph:/ },
      handler: (id) => `export default ${JSON.stringify(modules[id]?.() ?? null)};`,
    },
  };
}

const technical = /(OrderField|GroupField|Direction|^Language|^SearchType|^OrderDirection)$/;

/** What values are called: in Chinese by the term that their description has in brackets, in English by themselves. */
export function wordsOf(schema: GraphQLSchema): Record<string, Record<string, Words>> {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLEnumType => isEnumType(type) && !/^__/.test(type.name) && !technical.test(type.name),
  );
  const ofEnums = Object.fromEntries(
    enums.map((type) => [
      type.name,
      Object.fromEntries(type.getValues().map(({ name, description }) => [name, wordsOfValue(name, description)])),
    ]),
  );
  return { ...ofEnums, Register: registerWordsOf(schema) };
}

/** What registers are called: in Chinese by the term of their type, as messages call them, in English as their lists are unless a better name is known. */
function registerWordsOf(schema: GraphQLSchema): Record<string, Words> {
  const lists = Object.values(registersOf(schema)).map(({ type, list }) => [type, inWords(spaced(list))]);
  const names: Readonly<Record<string, string>> = { ...Object.fromEntries(lists), ...englishNames };
  return Object.fromEntries(
    Object.entries(names).map(([type, en]) => [type, [termIn(schema.getType(type)?.description) ?? en, en]]),
  );
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function wordsOfValue(name: string, description: string | null | undefined): Words {
  const en = inWords(name);
  return [termIn(description) ?? en, en];
}

function inWords(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
}
