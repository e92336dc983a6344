import { registerNames } from '@plangraph/schema';
import { beforeAll, expect, it } from 'vitest';
import { sendMutation } from '../sendMutation.ts';
import type { RegisterClient } from './registerClient.ts';
import { harmlessChange } from './registerFaults.ts';
import type { RegisterSetting } from './registerSetting.ts';
import type { Create } from './stageStories.ts';
import { memberOf, strangers, writeStrangers } from './strangers.ts';
import type { Data } from './world.ts';

const reason = '重复提交';

/** What every verb of a register has to do: nothing for whom the record is not, and its work once for whom it is. */
export function ownershipStories(
  { register, noun, shape, world }: RegisterSetting,
  client: RegisterClient,
  create: Create,
  input: () => Readonly<Record<string, unknown>>,
): void {
  const names = registerNames(register.noun);
  const { place, isShared } = register.belongs;
  const offered = new Set(Object.keys(shape.schema.getMutationType()?.getFields() ?? {}));
  const change = harmlessChange(register);
  const changes = () => world().graph.database.prisma.change.count({ where: { noun: noun.name } });
  beforeAll(() => writeStrangers(world().graph.database));

  /** Every verb by which a record is worked on, with an input that would do. */
  function inputsFor(id: string, begun: Data): [verb: string, input: object][] {
    const [to] = begun.moves ?? [];
    const all: [string, object][] = [
      ...(change ? ([[names.change, { id, change: { [change.name]: change.value } }]] as [string, object][]) : []),
      ...(to ? ([[names.move, { id, to }]] as [string, object][]) : []),
      [names.handOver, { id, to: strangers.neighbour, reason }],
      [names.retire, { id, reason }],
      [names.restore, { id, reason }],
    ];
    return all.filter(([verb]) => offered.has(verb));
  }

  it('is not for another organisation, by any verb', async () => {
    const { id, begun } = await create();
    const roles = register.roles.includes('administrator') ? register.roles : [...register.roles, 'administrator'];
    const foreigner = memberOf(strangers.foreigner, ...roles);
    const before = await changes();
    const isForAll = isShared || place === null;
    const creating: [string, object][] =
      isForAll || !offered.has(names.create) ? [] : [[names.create, { [names.record]: input() }]];
    // Whoever administers may restore; a shared record may be anybody's to administer.
    const working = inputsFor(id, begun).filter(([verb]) => verb !== names.restore && !isForAll);
    for (const [verb, stated] of [...creating, ...working]) {
      const sent = { input: stated, shows: 'errors { code }', viewer: foreigner };
      const { errors } = await sendMutation(world().graph, verb, sent);
      const codes = errors.map(({ code }: Data) => code);
      const cure = `${verb} by an organisation of another county; \`belongs\` of graph.register('${noun.name}', …) says whose a record is`;
      expect(codes, cure).toEqual(expect.arrayContaining([expect.stringMatching(/OTHER_PLACE|NOT_YOURS|NOT_FOUND/)]));
    }
    expect(await changes(), 'nothing was written down, as nothing was done').toBe(before);
  });

  it('does each verb once, however often it is sent with one key', async () => {
    const { id, begun } = await create();
    for (const [verb, stated] of inputsFor(id, begun)) {
      const key = `twice-${verb}`;
      const before = await changes();
      const first = await client.send(verb, stated, { key, as: 'administrator' });
      expect(first.errors, verb).toEqual([]);
      expect(await changes(), `${verb} is written down once`).toBe(before + 1);
      expect(await client.send(verb, stated, { key, as: 'administrator' }), `${verb} again`).toEqual(first);
      expect(await changes(), `${verb}, sent again with its key`).toBe(before + 1);
    }
  });
}
