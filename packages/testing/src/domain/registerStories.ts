import { registerNames } from '@plangraph/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, whole } from './importStories.ts';
import { ownershipStories } from './ownershipStories.ts';
import { registerClient } from './registerClient.ts';
import { faultsOf, harmlessChange } from './registerFaults.ts';
import { registerRows } from './registerRows.ts';
import type { RegisterSetting } from './registerSetting.ts';
import { retirementStories } from './retirementStories.ts';
import { stageStories } from './stageStories.ts';
import type { Data } from './world.ts';

const furtherRows = 30;

/** What every register has to do, as its declaration says and nothing else. */
export function registerStories(setting: RegisterSetting): void {
  const { domain, register, noun, rows, count, world } = setting;
  const names = registerNames(register.noun);
  const samples = registerRows(domain, register, rows, count + 1);
  const client = registerClient(register, noun, world);
  const codesAndPaths = ({ errors }: Data) => errors.map(({ code, path }: Data) => ({ code, path }));
  const counted = async () =>
    (await world().graph.database.pool.query(`SELECT count(*)::int FROM "${noun.name}"`)).rows[0]?.count;
  const create = async () => {
    const n = samples.next();
    const { [names.record]: record, errors } = await client.send(names.create, { [names.record]: samples.input(n) });
    expect(errors, `sample row ${n}`).toEqual([]);
    return { n, id: record.id as string, begun: record as Data };
  };

  beforeAll(async () => {
    await world().write(count + 1, count + furtherRows, (name) => samples.upstream.has(name));
  });

  it('is created from a row as it is sent, once however often it is sent', async () => {
    const n = samples.next();
    const row = samples.row(n);
    const before = await counted();
    const input = { [names.record]: samples.input(n) };
    const key = `once-${noun.name}`;
    const first = await client.send(names.create, input, { key });
    expect(first.errors).toEqual([]);
    const { stages } = register;
    const begun = stages ? { [stages.column]: row[stages.column] ?? stages.initial[0] } : {};
    const shown = await client.read(first[names.record].id);
    expect(shown).toEqual(plain(whole(register.row, { ...shown, ...row, ...begun })));
    expect(await client.send(names.create, input, { key })).toEqual(first);
    expect(codesAndPaths(await client.send(names.create, input)).map(({ code }: Data) => code)).toContain(
      'ALREADY_EXISTS',
    );
    expect(await counted()).toBe(before + 1);
  });

  it('tells everything that is wrong with a row, each with its place, and writes nothing', async () => {
    const n = samples.next();
    const before = await counted();
    const faults = faultsOf(register, samples.row(n));
    const faulty = Object.fromEntries(faults.map(({ name, value }) => [name, value]));
    const result = await client.send(names.create, { [names.record]: { ...samples.input(n), ...faulty } });
    expect(result[names.record]).toBeNull();
    expect(codesAndPaths(result)).toEqual(
      expect.arrayContaining(faults.map(({ name, code }) => ({ code, path: [names.record, name] }))),
    );
    expect(await counted()).toBe(before);
  });

  it('is found by the key of its row, and nothing by that of another', async () => {
    const { n, id } = await create();
    expect(await client.find(samples.input(n))).toBe(id);
    expect(await client.find(samples.input(samples.next()))).toBeNull();
  });

  const change = harmlessChange(register);
  it.runIf(change)(`is changed in ${change?.name}, and in nothing else`, async () => {
    const { id } = await create();
    const before = await client.read(id);
    const stated = { [change?.name ?? '']: change?.value };
    expect((await client.send(names.change, { id, change: stated })).errors).toEqual([]);
    expect(await client.read(id)).toEqual({ ...before, ...stated });
  });

  it('is not for the public, nor for somebody without the role', async () => {
    const { graph } = world();
    const input = { idempotencyKey: 'stranger', id: 'none', reason: 'none' };
    const document = `mutation ($input: Retire${noun.name}Input!) { ${names.retire}(input: $input) { errors { code } } }`;
    const codes = async (viewer: Parameters<typeof graph.query>[2]) =>
      (await graph.query(document, { input }, viewer)).data[names.retire].errors.map(({ code }: Data) => code);
    expect(await codes({ viewer: null })).toEqual(['NOT_AUTHENTICATED']);
    expect(await codes({ viewer: { subject: 's', organisation: null, roles: [] } })).toEqual(['FORBIDDEN']);
  });

  if (register.stages) describe('stages', () => stageStories(setting, client, create));
  describe('verbs', () => ownershipStories(setting, client, create, () => samples.input(samples.next())));
  describe('retirement', () => retirementStories(setting, client, create, samples.input));
}
