import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOn, type Hooks, reader, reporter } from './world.ts';

let database: Database;
const hooks: Hooks = {};
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await scratchDatabase();
  graph = graphOn(database, hooks);
});
afterAll(() => database.close());

const places = () => database.prisma.place.count();
const intents = (key: string) => database.prisma.intent.count({ where: { key } });

describe('what stands in the way', () => {
  it('is told all at once, with the place of each, and nothing stays written', async () => {
    const before = await places();
    const codes = Array.from({ length: 60 }, (_, index) => (index % 2 ? `bad${index}` : `good${index}`));
    const { first, last, errors } = await graph.add('thirty', codes.join(' '));
    expect([first, last]).toEqual([null, null]);
    expect(errors).toHaveLength(30);
    expect(errors[29]).toEqual({
      code: 'INVALID_CODE',
      path: ['places', '59', 'code'],
      message: 'bad59 is bad.',
      messageZh: 'bad59 不好。',
      cure: 'Choose another.',
    });
    expect(await places()).toBe(before);
  });

  it('is told in the language of the request where the document does not say', async () => {
    const document =
      'mutation ($key: String!) { addPlaces(input: { idempotencyKey: $key, places: [{ code: "bad" }] }) { errors { message cure } } }';
    const { data } = await graph.send(document, { key: 'language' });
    expect(data.addPlaces.errors).toEqual([{ message: 'bad 不好。', cure: '请换一个。' }]);
  });

  it('may be a row that is not there, or an id that is none', async () => {
    const document =
      'mutation ($input: AddPlacesInput!) { addPlaces(input: $input) { errors { code path message(lang: EN) } } }';
    const input = { idempotencyKey: 'missing', parent: 'nowhere', places: [{ code: 'orphan' }] };
    expect((await graph.send(document, { input })).data.addPlaces.errors).toEqual([
      { code: 'NOT_FOUND', path: ['parent'], message: 'There is no Place “nowhere” that you may see.' },
    ]);
    expect((await graph.rename('no-id', 'gibberish', '甲')).errors).toEqual([{ code: 'INVALID_ID', path: ['place'] }]);
  });

  it('may be a text that cannot be stored; the run does not see it', async () => {
    const { errors } = await graph.add('nul', [{ code: 'fine' }, { code: 'a\u0000b' }, { code: '\ud83d' }]);
    expect(errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['places', '1', 'code'] },
      { code: 'INVALID_VALUE', path: ['places', '2', 'code'] },
    ]);
    expect(await intents('nul')).toBe(0);
  });

  it('may be told in words that PostgreSQL could not keep', async () => {
    hooks.afterWrite = async ({ problems }) => {
      const text = { en: 'half \ud83d, none \u0000', zh: '半' };
      problems.add({ code: 'HALF', path: [], message: text, cure: text });
    };
    const first = await graph.add('half', 'half');
    hooks.afterWrite = undefined;
    expect(first.errors[0].message).toBe('half \ufffd, none \ufffd');
    expect(await graph.add('half', 'half')).toEqual(first);
  });
});

describe('who may', () => {
  it('is not the public', async () => {
    const { first, errors } = await graph.add('public', 'public', null);
    expect(first).toBeNull();
    expect(errors).toMatchObject([{ code: 'NOT_AUTHENTICATED', path: [] }]);
    expect(await intents('public')).toBe(0);
  });

  it('is not somebody without a role that the mutation names', async () => {
    const { errors } = await graph.add('reader', 'reader', reader);
    expect(errors).toMatchObject([{ code: 'FORBIDDEN', path: [] }]);
    expect(errors[0].message).toBe('addPlaces takes the role reporter or administrator, which “wang” does not have.');
    expect(errors[0].messageZh).toContain('填报人或管理员');
    expect(await intents('reader')).toBe(0);
  });

  it('is whoever has one of the roles', async () => {
    expect((await graph.add('admin', 'admin', { ...reporter, roles: ['reader', 'administrator'] })).errors).toEqual([]);
  });

  it('is asked again when an intent is: who has lost his role gets nothing', async () => {
    await graph.add('demoted', 'demoted');
    expect((await graph.add('demoted', 'demoted', { ...reporter, roles: [] })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});

describe('the moment', () => {
  it('is one for the whole run, by the clock of the database, in whole milliseconds', async () => {
    let moment: Date | undefined;
    hooks.afterWrite = async (run) => {
      moment = run.moment;
    };
    const [{ before }] = await database.prisma.$queryRaw<[{ before: Date }]>`SELECT clock_timestamp() AS before`;
    await graph.add('moment', 'moment');
    const [{ after }] = await database.prisma.$queryRaw<[{ after: Date }]>`SELECT clock_timestamp() AS after`;
    expect(moment?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(moment?.getTime()).toBeLessThanOrEqual(after.getTime());
    const { recordedAt } = await database.prisma.intent.findFirstOrThrow({ where: { key: 'moment' } });
    expect((moment?.getTime() ?? 0) - recordedAt.getTime()).toBeGreaterThanOrEqual(0);
    hooks.afterWrite = undefined;
  });
});
