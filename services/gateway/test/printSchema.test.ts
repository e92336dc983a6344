import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { printComposedSchema } from '../src/commands/printSchema.ts';

afterEach(() => vi.restoreAllMocks());

/** The schema that `schema` prints with these options. */
function printed(...options: string[]): GraphQLSchema {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  printComposedSchema(options);
  vi.restoreAllMocks();
  return buildSchema(text);
}

const fieldsOf = (schema: GraphQLSchema) => Object.keys(schema.getQueryType()?.getFields() ?? {});

it('prints what some domains make up, with those that they use and no others', () => {
  const schema = printed('--domains', 'projects, opening-up');
  expect(fieldsOf(schema)).toEqual(expect.arrayContaining(['plan', 'projects', 'partnerRegions']));
  expect(schema.getType('School')).toBeUndefined();
  expect(schema.getMutationType()).toBeDefined();
});

it('leaves out what only mutations need, and keeps every row that a query leads to', () => {
  const [whole, slim] = [printed('--domains', 'plan'), printed('--domains', 'plan', '--read-only')];
  expect(slim.getMutationType()).toBeUndefined();
  expect(fieldsOf(slim)).toEqual(fieldsOf(whole));
  expect(slim.getType('SubmitFiguresInput')).toBeUndefined();
  const nodes = (schema: GraphQLSchema) =>
    Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
  expect(nodes(slim).length).toBe(nodes(whole).length);
});

it('lets `node` take an id alone for the compiler of Relay, and nothing else be another', () => {
  const [whole, relay] = [printed('--domains', 'plan'), printed('--domains', 'plan', '--relay')];
  const ofNode = (schema: GraphQLSchema) =>
    schema
      .getQueryType()
      ?.getFields()
      .node?.args.map(({ name }) => name);
  expect([ofNode(whole), ofNode(relay)]).toEqual([['asOf', 'id'], ['id']]);
  expect(fieldsOf(relay)).toEqual(fieldsOf(whole));
  expect(Object.keys(relay.getTypeMap())).toEqual(Object.keys(whole.getTypeMap()));
});

it('knows the domains by their names', () => {
  expect(() => printed('--domains', 'projects,water')).toThrow('There is no domain "water"; there are plan, industry');
});
