import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, neighbour, type RegisterWorld, reporter } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
  await world.project('one', { area: { plan: 'county-plan', code: 'works' } });
});
afterAll(() => world?.graph.close());

/** What a statement is for, by how it begins. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/^BEGIN[^;]*;[^;]*set_config[^;]*;\s*SAVEPOINT/, 'begin'],
  [/"Organisation" WHERE "code" = \$1 FOR KEY SHARE$/, 'who asks'],
  [/^WITH begun AS \(INSERT INTO "Intent"/, 'intent'],
  [/^SELECT t\."id".* FOR UPDATE OF t$/, 'record'],
  [/^WITH r0 AS \(SELECT .* FOR KEY SHARE\)/, 'references'],
  [/^SELECT t\..*json_populate_record/, 'whose'],
  [/^WITH RECURSIVE upwards/, 'places'],
  [/^SELECT DISTINCT\s+CASE WHEN charge/, 'charges'],
  [/^SELECT given."#" AS "at", .* <> given."own"$/, 'unique values'],
  [/^WITH written AS .* INSERT INTO "Change"/, 'row and audit'],
  [/^SELECT "mutation", "digest", "result"/, 'earlier result'],
  [/^UPDATE "Intent" SET "result"/, 'result'],
  [/^ROLLBACK TO SAVEPOINT/, 'take back'],
  [/^SELECT "id", "code", "nameZh", "nameEn" FROM "/, 'names'],
  [/^COMMIT$/, 'commit'],
  [/^SELECT json_build_array/, 'answer'],
];

/** What the statements of a verb are for, in the order in which they are sent; errors by their codes. */
async function sentBy(name: string, input: object, viewer = reporter) {
  world.graph.forget();
  const { errors } = await world.verb(name, input, { viewer });
  const sent = world.graph.statements.map((text) => {
    const line = text.trim().replaceAll(/\s+/g, ' ');
    return purposes.find(([pattern]) => pattern.test(line))?.[1] ?? line;
  });
  return { sent, refused: errors.map(({ code }: { code: string }) => code) };
}

const rename = (nameEn: string) => ({ key: 'one', change: { nameEn } });

describe('what a verb of a register sends', () => {
  it('is seven statements by whoever administers everything, as many as the same transaction by hand', async () => {
    expect(await sentBy('changeProject', rename('First'), administrator)).toEqual({
      sent: ['begin', 'intent', 'record', 'row and audit', 'result', 'commit', 'answer'],
      refused: [],
    });
  });

  it('is one more by the owner, whose organisation is kept in service meanwhile', async () => {
    const sent = ['begin', 'who asks', 'intent', 'record', 'row and audit', 'result', 'commit', 'answer'];
    expect(await sentBy('changeProject', rename('Second'))).toEqual({ sent, refused: [] });
    expect(await sentBy('moveProject', { key: 'one', to: 'PRELIMINARY' })).toEqual({ sent, refused: [] });
  });

  it('is one more where it leads to other records, however many', async () => {
    expect(await sentBy('changeProject', { key: 'one', change: { lead: 'bureau' } })).toEqual({
      sent: ['begin', 'who asks', 'intent', 'record', 'references', 'row and audit', 'result', 'commit', 'answer'],
      refused: [],
    });
  });

  it('is eleven where a record is made, as its place has to be looked at', async () => {
    const project = { code: 'two', nameZh: '二', place: 'county', lead: 'bureau' };
    const looked = ['references', 'whose', 'places', 'charges'];
    expect(await sentBy('createProject', { project })).toEqual({
      sent: ['begin', 'who asks', 'intent', ...looked, 'row and audit', 'result', 'commit', 'answer'],
      refused: [],
    });
  });

  it('is one more where another record has a unique value of one that is made', async () => {
    const project = { code: 'two', nameZh: '二', place: 'county', lead: 'bureau' };
    const looked = ['references', 'whose', 'places', 'charges', 'row and audit', 'unique values'];
    expect(await sentBy('createProject', { project })).toEqual({
      sent: ['begin', 'who asks', 'intent', ...looked, 'take back', 'intent', 'commit'],
      refused: ['ALREADY_EXISTS'],
    });
  });

  it('is no more where it is refused, but for what has to be looked at to say why', async () => {
    const kept = ['take back', 'intent', 'commit'];
    expect(await sentBy('moveProject', { key: 'one', to: 'PRELIMINARY' })).toEqual({
      sent: ['begin', 'who asks', 'intent', 'record', ...kept],
      refused: ['ILLEGAL_MOVE'],
    });
    const why = ['places', 'charges', 'names', 'names'];
    expect(await sentBy('changeProject', rename('Third'), neighbour)).toEqual({
      sent: ['begin', 'who asks', 'intent', 'record', ...why, ...kept],
      refused: ['NOT_YOURS'],
    });
  });

  it('is six where the same is sent again', async () => {
    const input = { ...rename('Fourth'), idempotencyKey: 'again' };
    await sentBy('changeProject', input);
    expect(await sentBy('changeProject', input)).toEqual({
      sent: ['begin', 'who asks', 'intent', 'earlier result', 'commit', 'answer'],
      refused: [],
    });
  });
});
