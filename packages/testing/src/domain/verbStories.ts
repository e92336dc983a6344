import type { Domain, Viewer } from '@plangraph/schema';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMutation } from '../sendMutation.ts';
import type { DomainShape } from './shape.ts';
import { spine } from './spine.ts';
import type { Data, World } from './world.ts';

/** Makes the n-th input of a verb, n from 1, for sample rows that are there. */
export type SampleInputs = Readonly<Record<string, (n: number) => Readonly<Record<string, unknown>>>>;

const owner: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter', 'approver'] };
const stranger: Viewer = { subject: 'far', organisation: 'stranger-bureau', roles: ['reporter', 'approver'] };

/** What every verb that a domain declares itself has to do: its work once, for whom the record belongs to, and be written down. */
export function verbStories(domain: Domain, shape: DomainShape, verbs: SampleInputs, world: () => World): void {
  const own = ownVerbs(domain, shape);
  beforeAll(async () => {
    const { prisma } = world().graph.database;
    const far = { code: 'stranger-county', nameZh: '外县', nameEn: 'Strangers', kind: 'COUNTY' } as const;
    const { id: placeId } = await prisma.place.create({ data: far });
    const bureau = { code: 'stranger-bureau', nameZh: '外局', nameEn: 'Strangers', kind: 'BUREAU', placeId } as const;
    await prisma.organisation.create({ data: bureau });
  });

  describe.each(own.map((verb) => [verb.name, verb] as const))('%s', (name, { field, noun }) => {
    const shows = `${field} { id } errors { code message(lang: EN) }`;
    const send = (n: number, viewer: Viewer | null, key: string) => {
      const input = { ...verbs[name]?.(n), idempotencyKey: `${name}-${key}` };
      return sendMutation(world().graph, name, { input, shows, viewer });
    };
    const changes = async () =>
      (await world().graph.database.prisma.change.count({ where: { mutation: name } })) as number;
    const codes = ({ errors }: Data) => errors.map(({ code }: Data) => code);

    it('has a sample input', () => {
      const cure = `add \`verbs: { ${name}: (n) => ({ … }) }\` to describeDomain: the n-th input, for sample rows that are there`;
      expect(verbs[name], cure).toBeTypeOf('function');
    });

    it('is not for the public, nor for strangers, and writes nothing for them', async () => {
      if (!verbs[name]) return;
      expect(codes(await send(1, null, 'public'))).toEqual(['NOT_AUTHENTICATED']);
      const { errors } = await send(1, stranger, 'stranger');
      expect(errors, `${name} of another county's ${noun}`).not.toEqual([]);
      expect(await changes()).toBe(0);
    });

    it('does its work once, however often it is sent with one key, and is written down', async () => {
      if (!verbs[name]) return;
      const first = await send(1, owner, 'once');
      expect(first.errors, `${name} of sample input 1`).toEqual([]);
      const told = await changes();
      expect(told, `${name} changed nothing that the audit tells; let sample input 1 change something`).toBeGreaterThan(
        0,
      );
      expect(await send(1, owner, 'once')).toEqual(first);
      expect(await changes(), `${name}, sent again with its key`).toBe(told);
    });

    it('is refused for a record that is retired', async () => {
      if (!verbs[name]) return;
      const { pool } = world().graph.database;
      await pool.query(`UPDATE "${noun}" SET "retiredAt" = now()`);
      const told = await changes();
      expect(codes(await send(2, owner, 'retired')), `${name} of a retired ${noun}`).toContain('RETIRED');
      expect(await changes()).toBe(told);
      await pool.query(`UPDATE "${noun}" SET "retiredAt" = NULL`);
    });
  });
}

/** Whether a domain declares verbs beside those of its registers. */
export function ownVerbs(domain: Domain, shape: DomainShape): { name: string; field: string; noun: string }[] {
  const known = new Set(Object.keys(mutationsOf(shape.before)));
  return Object.entries(mutationsOf(shape.schema)).flatMap(([name, type]) => {
    if (known.has(name) || shape.verbsOfRegisters.has(name)) return [];
    const [field, noun] = shownBy(shape.schema, type) ?? [];
    if (!field || !noun) throw new Error(`${name} of ${domain.id} shows no record in its result.`);
    return shape.registers.has(noun) ? [{ name, field, noun }] : [];
  });
}

function mutationsOf(schema: GraphQLSchema): Readonly<Record<string, string>> {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return Object.fromEntries(Object.values(fields).map(({ name, type }) => [name, getNamedType(type).name]));
}

/** The first field of a result that shows a record, and its noun. */
function shownBy(schema: GraphQLSchema, result: string): [string, string] | undefined {
  const type = schema.getType(result);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const field = fields.find(({ type: shown }) => {
    const named = getNamedType(shown);
    return isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'Node');
  });
  return field && [field.name, getNamedType(field.type).name];
}
