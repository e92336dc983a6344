import { afterEach, expect, it, vi } from 'vitest';
import { createClients } from '../src/identity/clients.ts';
import type { People } from '../src/identity/people.ts';
import { createMemory } from './world.ts';

afterEach(() => vi.useRealTimers());

const viewer = { subject: 'client:script', organisation: 'bureau', roles: ['reader'] };

it('asks the database once about a key that is nobody’s, however often it is shown; about somebody’s each second', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const clientOf = vi.fn<People['clientOf']>(async (key) =>
    key === 'somebodys' ? { viewer, key: 1, until: new Date(Date.now() + 86_400_000) } : { fault: 'UNKNOWN' },
  );
  const people: People = { appointmentsOf: async () => [], isKey: () => true, clientOf, noteUse: async () => {} };
  const clients = createClients(people, createMemory().log);
  expect(clients.isStrange('nobodys')).toBe(true);
  for (let second = 0; second < 5; second += 1) {
    await expect(clients.clientOf('nobodys')).rejects.toMatchObject({ extensions: { code: 'API_KEY_UNKNOWN' } });
    expect(await clients.clientOf('somebodys')).toBe(viewer);
    vi.setSystemTime(Date.now() + 1_001);
  }
  const asked = clientOf.mock.calls.map(([key]) => key);
  expect(asked.filter((key) => key === 'nobodys')).toHaveLength(1);
  expect(asked.filter((key) => key === 'somebodys')).toHaveLength(5);
  expect(['nobodys', 'somebodys', 'another'].filter(clients.isStrange)).toEqual(['another']);
});

it('says in a demonstration, which has a database of its own, how a key of it is made', async () => {
  const people: People = {
    appointmentsOf: async () => [],
    isKey: () => true,
    clientOf: async () => ({ fault: 'UNKNOWN' }),
    noteUse: async () => {},
  };
  for (const [demo, option] of [
    ['county', '--demo'],
    ['province', '--demo=province'],
  ] as const) {
    const clients = createClients(people, createMemory().log, demo);
    const refused = clients.clientOf('of another start');
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`run key setup --scopes read,administer,import ${option}$`)),
      extensions: { code: 'API_KEY_UNKNOWN' },
    });
  }
});
