import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeAppointment } from '../src/commands/appoint.ts';
import { viewerByAppointments } from '../src/identity/appointed.ts';
import { memoryTime } from '../src/identity/briefly.ts';
import { openGraph } from '../src/start/openGraph.ts';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { makeSigner, type Signer, settingsFor } from './identityWorld.ts';
import { createMemory, testConfig } from './world.ts';

const code = fc.constantFrom('tech', 'office', null);
const roles = ['reader', 'reporter', 'approver', 'administrator'];
const stated = fc.record({ subject: fc.constant('li'), organisation: code, roles: fc.subarray(roles) });
const appointed = fc.array(fc.record({ organisation: code, role: fc.constantFrom(...roles) }), { maxLength: 6 });

describe('who somebody is, by his token and by the graph', () => {
  it('is what the token says, where roles come from tokens', () => {
    fc.assert(
      fc.property(stated, appointed, code, (viewer, own, wanted) => {
        expect(viewerByAppointments(viewer, own, 'token', wanted)).toEqual(viewer);
      }),
    );
  });

  it('is by the graph never more than he is appointed to, for one organisation', () => {
    fc.assert(
      fc.property(stated, appointed, code, (viewer, own, wanted) => {
        const found = viewerByAppointments(viewer, own, 'graph', wanted);
        for (const role of found.roles) expect(own).toContainEqual({ organisation: found.organisation, role });
        expect(found.organisation === null || own.some(({ organisation }) => organisation === found.organisation)).toBe(
          true,
        );
        // What a token states of roles changes nothing.
        expect(viewerByAppointments({ ...viewer, roles: [...roles] }, own, 'graph', wanted)).toEqual(found);
      }),
    );
  });

  it('is by both what the token says and what he is appointed to in that organisation', () => {
    fc.assert(
      fc.property(stated, appointed, code, (viewer, own, wanted) => {
        const found = viewerByAppointments(viewer, own, 'both', wanted);
        expect(found.roles).toEqual(expect.arrayContaining([...viewer.roles]));
        if (viewer.organisation !== null) expect(found.organisation).toBe(viewer.organisation);
        for (const role of found.roles) {
          const isAppointed = own.some((each) => each.organisation === found.organisation && each.role === role);
          expect(isAppointed || viewer.roles.includes(role)).toBe(true);
        }
      }),
    );
  });

  it('is nobody in particular while nothing decides between two organisations', () => {
    const own = [
      { organisation: 'tech', role: 'reporter' },
      { organisation: 'office', role: 'approver' },
    ];
    const viewer = { subject: 'li', organisation: null, roles: [] };
    expect(viewerByAppointments(viewer, own, 'graph', null)).toEqual(viewer);
    expect(viewerByAppointments(viewer, own, 'graph', 'office')).toMatchObject({
      organisation: 'office',
      roles: ['approver'],
    });
    expect(viewerByAppointments(viewer, own, 'graph', 'elsewhere')).toEqual(viewer);
  });
});

describe('a graph whose identity provider only says who somebody is', () => {
  let database: Database;
  let gateway: RunningGateway;
  let signer: Signer;
  let folder: string;

  beforeAll(async () => {
    database = await scratchDatabase();
    signer = await makeSigner('provider');
    folder = mkdtempSync(join(tmpdir(), 'plangraph-roles-'));
    const path = join(folder, 'jwks.json');
    writeFileSync(path, JSON.stringify({ keys: [signer.publicKey] }));
    const file = { ...settingsFor(path), PLANGRAPH_ROLES: 'graph', DATABASE_URL: gatewayUrlOf(database.url) };
    const { log } = createMemory();
    const config = testConfig(file);
    gateway = await runGateway({ config, log, open: () => openGraph(config, log, true) });
    await gateway.served;
  }, 120_000);
  afterAll(async () => {
    await gateway.stop();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  /** Asks as somebody whose token says no more than who he is. */
  async function ask(subject: string, query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const token = await signer.sign({ sub: subject, organisation: undefined, roles: undefined });
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = JSON.parse(await response.text());
    expect(errors).toBeUndefined();
    return data;
  }

  let intents = 0;
  async function send(subject: string, name: string, input: object, shows = '') {
    intents += 1;
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${shows} errors { code message(lang: ZH) } } }`;
    return (await ask(subject, document, { input: { idempotencyKey: `intent-${intents}`, ...input } })).result;
  }

  const command = async (verb: 'appoint' | 'dismiss', options: readonly string[]) => {
    const silenced = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation(() => true),
    );
    await changeAppointment({ DATABASE_URL: database.url }, verb, options).finally(() => {
      for (const stream of silenced) stream.mockRestore();
    });
  };
  const whoAmI = '{ viewer { roles organisation { code } } }';

  it('has its first administrator from the operator’s command, who appoints the others, and whoever is dismissed is so within a second', async () => {
    expect((await ask('zhang', whoAmI)).viewer).toEqual({ roles: [], organisation: null });
    await command('appoint', ['zhang', '--role', 'administrator']);
    await sleep(memoryTime);
    expect((await ask('zhang', whoAmI)).viewer).toEqual({ roles: ['administrator'], organisation: null });
    const named = (code: string) => ({ code, nameZh: code, nameEn: code });
    const made = [
      await send('zhang', 'createPlace', { place: { ...named('county'), kind: 'COUNTY' } }),
      await send('zhang', 'createOrganisation', {
        organisation: { ...named('tech'), kind: 'BUREAU', place: 'county' },
      }),
      await send('zhang', 'createOrganisation', {
        organisation: { ...named('office'), kind: 'BUREAU', place: 'county' },
      }),
      await send('zhang', 'createAppointment', {
        appointment: { subject: 'wu', organisation: 'office', role: 'ADMINISTRATOR', basis: '县政办〔2026〕1号' },
      }),
    ];
    expect(made).toEqual(made.map(() => ({ errors: [] })));
    const reporter = { subject: 'li', organisation: 'tech', role: 'REPORTER' };
    const { appointment, errors } = await send(
      'wu',
      'createAppointment',
      { appointment: reporter },
      'appointment { id }',
    );
    expect(errors).toEqual([]);
    expect((await ask('li', whoAmI)).viewer).toEqual({ roles: ['reporter'], organisation: { code: 'tech' } });

    const told =
      '{ appointments { nodes { subject role organisation { code } recordedAt changes { nodes { subject mutation } } } } }';
    const { appointments } = await ask('wu', told);
    expect(appointments.nodes).toContainEqual({
      subject: 'li',
      role: 'REPORTER',
      organisation: { code: 'tech' },
      recordedAt: expect.any(String),
      changes: { nodes: [{ subject: 'wu', mutation: 'createAppointment' }] },
    });
    await send('wu', 'retireAppointment', { id: appointment.id, reason: '调离' });
    await sleep(memoryTime);
    expect((await ask('li', whoAmI)).viewer).toEqual({ roles: [], organisation: null });
    expect(await send('li', 'createAppointment', { appointment: reporter })).toMatchObject({
      errors: [{ code: 'FORBIDDEN' }],
    });
    await command('dismiss', ['zhang', '--role', 'administrator']);
    await sleep(memoryTime);
    expect((await ask('zhang', whoAmI)).viewer.roles).toEqual([]);
  });

  it('lets whoever serves two organisations say for which one he acts', async () => {
    for (const organisation of ['tech', 'office']) {
      await command('appoint', ['sun', '--role', 'reader', '--organisation', organisation]);
    }
    expect((await ask('sun', whoAmI)).viewer.organisation).toBeNull();
    const as = (code: string) => ask('sun', whoAmI, {}, { 'plangraph-organisation': code });
    expect((await as('office')).viewer.organisation).toEqual({ code: 'office' });
    expect((await as('nowhere')).viewer.organisation).toBeNull();
  });

  it.each([
    [[]],
    [['li']],
    [['li', '--role', 'reporter']],
    [['li', '--role', 'king']],
    [['li', 'wang', '--role', 'administrator']],
  ])('takes no half of a command: %j', async (options) => {
    await expect(command('appoint', options)).rejects.toMatchObject({ code: 'APPOINTMENT_INVALID', exitCode: 64 });
  });

  it('knows no organisation that there is not', async () => {
    const options = ['li', '--role', 'reporter', '--organisation', 'nowhere'];
    await expect(command('appoint', options)).rejects.toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });
});
