import { casesOf } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillEverything, randomOf } from '../oracle/fill.ts';
import { askRoot } from './generate.ts';
import { faultOf } from './verdict.ts';
import { type AttackedWorld, openAttackedWorld } from './world.ts';

const viewer = { subject: 'li', organisation: null, roles: ['administrator'] };
const each = casesOf(2);

let world: AttackedWorld;
let known: string[];
beforeAll(async () => {
  world = await openAttackedWorld({ viewer });
  await fillEverything(world.database, 6);
  const { data } = await world.ask(
    '{ places(first: 6) { nodes { id code } } organisations(first: 6) { nodes { id code } } }',
  );
  const nodes = Object.values(data as Record<string, { nodes: Record<string, string>[] }>).flatMap(
    (list) => list.nodes,
  );
  known = nodes.flatMap((node) => Object.values(node));
}, 120_000);
afterAll(() => world.close());

describe('an operation that is made up from the schema, with hostile values in every place', () => {
  it.each(['query', 'mutation'] as const)(
    'is answered with data or a code: every %s',
    async (kind) => {
      const random = randomOf(20231129);
      const type = kind === 'query' ? world.schema.getQueryType() : world.schema.getMutationType();
      const fields = Object.values(type?.getFields() ?? {});
      expect(fields.length).toBeGreaterThan(60);
      for (const field of fields) {
        for (let time = 0; time < each; time += 1) {
          const { query, variables } = askRoot(world.schema, kind, field, random, known);
          expect(faultOf(await world.send(query, variables)), `${query}\n${JSON.stringify(variables)}`).toBeNull();
        }
      }
    },
    600_000,
  );
});
