import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsOf, ownTypes } from './words.ts';

const { schema } = composeGraph({ domains });
const objects = ownTypes(schema).filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const edges = objects.filter(({ name }) => name.endsWith('Edge'));

/** The type of a field as it is written in the schema. */
const typeOf = (type: GraphQLObjectType | undefined, field: string) => String(type?.getFields()[field]?.type);

describe('Relay: nodes', () => {
  it('Node is an interface with an id, and a label by which a list of whatever shows it', () => {
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('There is no interface Node.');
    expect(Object.values(node.getFields()).map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'id: ID!',
      'label: String!',
    ]);
  });

  it('node and nodes read by global id, and answer null where there is nothing', () => {
    const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
    expect([String(node?.type), String(node?.args[0]?.type)]).toEqual(['Node', 'ID!']);
    expect([String(nodes?.type), String(nodes?.args[0]?.type)]).toEqual(['[Node]!', '[ID!]!']);
  });

  it('whatever a list has as its rows can be read again by its id', () => {
    const rows = edges.map((edge) => getNamedType(edge.getFields().node?.type)).filter(isObjectType);
    expect(rows.length).toBeGreaterThan(5);
    // An event is no record: it shows one.
    const lost = rows.filter((row) => row.name !== 'Event' && !row.getInterfaces().some(({ name }) => name === 'Node'));
    expect(lost.map(({ name }) => `${name} stands in lists but is no Node.`)).toEqual([]);
  });
});

describe('Relay: connections', () => {
  it.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges and a place in its list',
    (name, type) => {
      expect(typeOf(type, 'pageInfo')).toBe('PageInfo!');
      expect(typeOf(type, 'edges')).toBe(`[${name.replace(/Connection$/, 'Edge')}!]!`);
      expect(typeOf(type, 'nodes')).toBe(`[${name.replace(/Connection$/, '')}!]!`);
      // A feed has no end, so nobody counts it.
      if (name !== 'EventConnection') expect(typeOf(type, 'totalCount')).toBe('Int!');
    },
  );

  it.each(edges.map((type) => [type.name, type] as const))('%s has a node and its cursor', (name, type) => {
    expect(typeOf(type, 'cursor')).toBe('String!');
    expect(typeOf(type, 'node')).toBe(`${name.replace(/Edge$/, '')}!`);
  });

  it('every field that answers a connection pages both ways, and demands nothing', () => {
    const paging = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
    const found = fieldsOf(schema).filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(found.length).toBeGreaterThan(10);
    for (const { field, place } of found) {
      const types = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
      // What is found is ranked, and read from the best on; what happened is told as it happened.
      const { last, before, ...forward } = paging;
      expect(types, place).toMatchObject(['Query.search', 'Query.events'].includes(place) ? forward : paging);
      expect(
        field.args.filter(({ name, type }) => String(type).endsWith('!') && name !== 'text'),
        place,
      ).toEqual([]);
      expect(String(field.type), place).toMatch(/Connection!$/);
    }
  });

  it('PageInfo is what Relay says', () => {
    const type = schema.getType('PageInfo');
    const fields = isObjectType(type)
      ? Object.values(type.getFields()).map((each) => `${each.name}: ${each.type}`)
      : [];
    expect(fields.sort()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
  });
});
