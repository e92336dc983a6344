import type { Viewer } from '@plangraph/schema';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMutation } from '../sendMutation.ts';
import type { DomainShape } from './shape.ts';
import { spine } from './spine.ts';
import { memberOf, strangers, writeStrangers } from './strangers.ts';
import type { Data, World } from './world.ts';

/** Makes the n-th input of a verb, n from 1, for sample rows that are there. */
export type SampleInputs = Readonly<Record<string, (n: number) => Readonly<Record<string, unknown>>>>;

/** A verb that a domain declares itself, and the first record that its result shows; null for one that shows none. */
interface OwnVerb {
  readonly name: string;
  readonly shown: { readonly field: string; readonly noun: string } | null;
}

const roles = ['reader', 'reporter', 'approver', 'administrator'];
const owner = memberOf(spine.organisation, ...roles);
const foreigner = memberOf(strangers.foreigner, ...roles);

/** What every verb that a domain declares itself has to do: its work once, for whom the record belongs to, and be written down. */
export function verbStories(shape: DomainShape, verbs: SampleInputs, world: () => World): void {
  beforeAll(() => writeStrangers(world().graph.database));

  describe.each(ownVerbs(shape).map((verb) => [verb.name, verb] as const))('%s', (name, { shown }) => {
    const register = shown && shape.registers.has(shown.noun) ? shown.noun : null;
    const sample = verbs[name];
    const send = (n: number, viewer: Viewer | null, key: string) => {
      const input = { ...sample?.(n), idempotencyKey: `${name}-${key}` };
      const shows = `${shown ? `${shown.field} { id }` : ''} errors { code message(lang: EN) }`;
      return sendMutation(world().graph, name, { input, shows, viewer });
    };
    const changes = () => world().graph.database.prisma.change.count({ where: { mutation: name } });
    const codes = ({ errors }: Data) => errors.map(({ code }: Data) => code);

    it('has a sample input', () => {
      const cure = `add \`verbs: { ${name}: (n) => ({ … }) }\` to describeDomain of the domain's test: the n-th input, for sample rows that are there`;
      expect(sample, cure).toBeTypeOf('function');
    });

    it.runIf(sample)('is not for the public, nor for another county, and writes nothing for them', async () => {
      expect(codes(await send(1, null, 'public'))).toEqual(['NOT_AUTHENTICATED']);
      if (register) expect(codes(await send(1, foreigner, 'foreigner')), `${name} by another county`).not.toEqual([]);
      expect(await changes()).toBe(0);
    });

    it.runIf(sample)('does its work once, however often it is sent with one key, and is written down', async () => {
      const first = await send(1, owner, 'once');
      expect(first.errors, `${name} of sample input 1`).toEqual([]);
      const told = await changes();
      const cure = `${name} changed nothing that the audit tells; let sample input 1 change a column that rows state`;
      if (register) expect(told, cure).toBeGreaterThan(0);
      expect(await send(1, owner, 'once')).toEqual(first);
      expect(await changes(), `${name}, sent again with its key`).toBe(told);
    });

    it.runIf(sample && register)('is refused for a record that is retired', async () => {
      const { pool } = world().graph.database;
      await pool.query(`UPDATE "${register}" SET "retiredAt" = now()`);
      const told = await changes();
      const refused = codes(await send(2, owner, 'retired'));
      expect(refused, `${name} of a retired ${register}`).toEqual(
        expect.arrayContaining([expect.stringMatching(/RETIRED|NOT_FOUND/)]),
      );
      expect(await changes()).toBe(told);
      await pool.query(`UPDATE "${register}" SET "retiredAt" = NULL`);
    });
  });
}

/** The verbs that a domain declares beside those of its registers. */
export function ownVerbs({ before, schema, verbsOfRegisters }: DomainShape): OwnVerb[] {
  const known = resultsOf(before);
  return [...resultsOf(schema)].flatMap(([name, result]) =>
    known.has(name) || verbsOfRegisters.has(name) ? [] : [{ name, shown: shownBy(schema, result) }],
  );
}

/** The type of each mutation's result, by the mutation. */
function resultsOf(schema: GraphQLSchema): Map<string, string> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(fields.map(({ name, type }) => [name, getNamedType(type).name]));
}

function shownBy(schema: GraphQLSchema, result: string): OwnVerb['shown'] {
  const type = schema.getType(result);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const field = fields.find(({ type: shown }) => {
    const named = getNamedType(shown);
    return isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'Node');
  });
  return field ? { field: field.name, noun: getNamedType(field.type).name } : null;
}
