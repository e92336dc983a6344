import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { generateOperations } from '../bundle/operations.ts';
import { schemaFile } from '../bundle/places.ts';
import { registersOf } from '../bundle/registers.ts';
import { wordsOf } from '../bundle/words.ts';
import { recordText, registerText } from '../src/views/register/registerText.ts';

const schema = buildSchema(readFileSync(schemaFile, 'utf8'));

/** Words of enums and nouns may be added without the pages being written anew. */
const withoutEnums = (text: string) =>
  text
    .replace(/export type \w+ =\n(?: +\| '\w+'\n?)+;/g, '')
    .replace(/^ *\| \{ __typename: '\w+'(, id: string)? \}\n/gm, '');

it('asks for nothing that the graph does not have, and knows the types of its answers', async () => {
  for (const { file, text } of await generateOperations()) {
    const written = readFileSync(file, 'utf8');
    expect(withoutEnums(written), 'run `node services/cockpit/bundle/writeOperations.ts`').toBe(withoutEnums(text));
  }
});

it('calls every word by what the schema says of it', () => {
  const words = wordsOf(schema);
  expect(words.ProjectStage?.COMPLETED).toEqual(['竣工', 'Completed']);
  expect(words.RecognitionKind?.LITTLE_GIANT).toEqual(['国家级专精特新小巨人', 'Little giant']);
});

it('finds each register in the schema, with its columns, what it is grouped by and what hangs from it', () => {
  const { Project } = registersOf(schema);
  expect(Project).toMatchObject({ list: 'projects', moves: 'ProjectStage', position: true, history: true });
  expect(Project?.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['name', 'stage', 'totalInvestment']),
  );
  expect(Project?.orders).toMatchObject({ type: 'ProjectOrder', fields: { totalInvestment: 'TOTAL_INVESTMENT' } });
  expect(Project?.facets.map(({ name }) => name)).toEqual(['key', 'stage']);
  expect(Project?.groups.map(({ name }) => name)).toEqual(['key', 'stage']);
  expect(Project?.sums).toEqual(['totalInvestment', 'yearInvestment']);
  expect(Project?.edges.map(({ name }) => name)).toContain('deals');
});

const registers = registersOf(schema);

it.each(Object.values(registers))('writes operations for $type that the graph answers', (register) => {
  for (const text of [registerText(register), recordText(register)]) {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  }
});
