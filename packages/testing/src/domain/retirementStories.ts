import { registerNames } from '@plangraph/schema';
import { expect, it } from 'vitest';
import type { RegisterClient } from './registerClient.ts';
import type { RegisterSetting } from './registerSetting.ts';
import type { EdgeField } from './shape.ts';
import type { Create } from './stageStories.ts';
import type { Data } from './world.ts';

/** What every register has to do with records that are out of service: keep them, and show them to nobody. */
export function retirementStories(
  { register, noun, shape }: RegisterSetting,
  client: RegisterClient,
  create: Create,
  input: (n: number) => Readonly<Record<string, unknown>>,
): void {
  const names = registerNames(register.noun);
  const codes = ({ errors }: Data) => errors.map(({ code }: Data) => code);
  const reason = '重复登记';
  const incoming = [...shape.nouns.flatMap(({ edges }) => edges), ...shape.added].filter(({ to }) => to === noun.name);

  it('hides a record on every path, and writes down everything that was done to it', async () => {
    const { n, id } = await create();
    const there = await sightings(id);
    expect(there.everywhere.length).toBeGreaterThan(0);
    expect(await client.send(names.retire, { id, reason })).toEqual({ [names.record]: null, errors: [] });
    expect(await client.read(id)).toBeNull();
    expect(await sightings(id, there.owners)).toEqual({
      total: there.total - 1,
      counted: there.counted === null ? null : there.counted - 1,
      everywhere: [],
      owners: there.owners,
    });
    expect(await client.find(input(n))).toBeNull();
    expect(await client.find(input(n), 'administrator')).toBe(id);
    expect(await client.read(id, 'administrator')).not.toBeNull();
    expect(codes(await client.send(names.change, { id, change: {} }))).toEqual(['RETIRED']);
    expect(codes(await client.send(names.retire, { id, reason }))).toEqual(['RETIRED']);
    expect(codes(await client.send(names.restore, { id }))).toEqual(['FORBIDDEN']);
    expect(codes(await client.send(names.restore, { id }, { as: 'administrator' }))).toEqual([]);
    expect(await sightings(id, there.owners)).toEqual(there);
    expect(await changesOf(id)).toEqual([names.create, names.retire, names.restore]);
  });

  it('refers whoever creates it again to an administrator', async () => {
    const { n, id } = await create();
    await client.send(names.retire, { id, reason });
    const again = await client.send(names.create, { [names.record]: input(n) });
    expect(codes(again)).toContain('ALREADY_EXISTS');
    expect(again.errors.find(({ code }: Data) => code === 'ALREADY_EXISTS').cure).toContain('administrator');
  });

  /** The edges by which a record is found, how many there are in the list, and which records lead there. */
  async function sightings(id: string, known?: Readonly<Record<string, string>>) {
    const forward = noun.edges.filter(({ kind }) => kind === 'one');
    const back = forward.map(({ field }) => `${field} { id __typename }`).join(' ');
    const { node } = await client.ask(
      `query ($id: ID!) { node(id: $id) { ... on ${noun.name} { ${back || 'id'} } } }`,
      { id },
    );
    const owners: Record<string, string> = { ...known };
    if (!known) for (const { field } of forward) if (node[field]) owners[node[field].id] = node[field].__typename;
    const everywhere: string[] = [];
    for (const [owner, type] of Object.entries(owners)) {
      for (const edge of incoming)
        if (edge.from === type && (await leads(edge, owner, id))) everywhere.push(`${type}.${edge.field}`);
    }
    const aggregate = `aggregate { count }`;
    const hasAggregate = 'aggregate' in fieldsOf(`${noun.name}Connection`);
    const { list } = await client.ask(
      `{ list: ${noun.many}(first: 1) { totalCount ${hasAggregate ? aggregate : ''} } }`,
    );
    const found = await client.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id });
    if (found.node) everywhere.push('node');
    return { total: list.totalCount, counted: list.aggregate?.count ?? null, everywhere, owners };
  }

  function fieldsOf(name: string): object {
    const type = shape.schema.getType(name);
    return type && 'getFields' in type ? type.getFields() : {};
  }

  async function leads({ from, field, kind }: EdgeField, owner: string, id: string): Promise<boolean> {
    const selection = kind === 'connection' ? `${field}(first: 200) { nodes { id } }` : `${field} { id }`;
    const { node } = await client.ask(`query ($id: ID!) { node(id: $id) { ... on ${from} { ${selection} } } }`, {
      id: owner,
    });
    const found: Data[] = kind === 'connection' ? node[field].nodes : kind === 'many' ? node[field] : [node[field]];
    return found.some((row) => row?.id === id);
  }

  async function changesOf(id: string): Promise<string[]> {
    const { node } = await client.ask(
      `query ($id: ID!) { node(id: $id) { ... on ${noun.name} { changes { nodes { mutation subject } } } } }`,
      { id },
    );
    return node.changes.nodes.map(({ mutation }: Data) => mutation).reverse();
  }
}
