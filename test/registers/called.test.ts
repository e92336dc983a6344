import { domains } from '@plangraph/gateway';
import { registerNames } from '@plangraph/schema';
import { createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from './world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await writeSpine(graph.database);
});
afterAll(() => graph?.close());

const idOf = (noun: string, id: number) => Buffer.from(`${noun}:${id}`).toString('base64url');

/** What a verb says in Chinese of an input: the message and its cure, of each problem. */
async function saidOf(name: string, input: object): Promise<string[]> {
  const shows = 'errors { code messageZh: message(lang: ZH) cure: cure(lang: ZH) }';
  const { errors } = await sendMutation(graph, name, { input, shows, viewer: administrator });
  return errors.map(({ code, messageZh, cure }: Record<string, string>) => `${code} ${messageZh}${cure}`);
}

describe('a record, in what is said in Chinese', () => {
  it('is called by what its noun is called in Chinese, in every register, and never by its type', async () => {
    const verbs = graph.schema.getMutationType()?.getFields() ?? {};
    // What a plan promises is changed and never retired.
    const retiring = [...graph.registers.keys()].filter((noun) => verbs[registerNames(noun).restore]);
    const said = await Promise.all(
      retiring.map(async (noun) => {
        const { restore } = registerNames(noun);
        const missing = await saidOf(restore, { id: idOf(noun, 2147483647) });
        const foreign = await saidOf(restore, { id: idOf(noun === 'Place' ? 'Area' : 'Place', 1) });
        const unnamed = await saidOf(restore, {});
        return [noun, [...missing, ...foreign, ...unnamed]] as const;
      }),
    );
    expect(said.length).toBeGreaterThan(40);
    const wrong = said.filter(
      ([noun, [missing = '', foreign = '', unnamed = '', ...more]]) =>
        more.length > 0 ||
        !/^NOT_FOUND 没有您可查看的\p{Script=Han}+“/u.test(missing) ||
        !/^INVALID_ID “.*”不是\p{Script=Han}+的标识/u.test(foreign) ||
        !/^MISSING_VALUE 输入未指明\p{Script=Han}+。/u.test(unnamed) ||
        [missing, foreign, unnamed].some((text) => text.includes(noun)),
    );
    expect(wrong).toEqual([]);
  });

  it('is called so at the root, by references of rows and by the doors of files', async () => {
    const asked = await graph.query('{ place(code: "nowhere") { code } }');
    expect(asked.errors?.[0]?.extensions).toMatchObject({
      noun: 'Place',
      messageZh: '没有您可查看的地区（code “nowhere”）。请检查拼写，或先查询列表。',
    });
    const words = await graph.query('{ words(enums: ["Nowhere"]) { name } }');
    expect(words.errors?.[0]?.extensions.messageZh).toContain('没有您可查看的枚举（');
    const park = { code: 'p', nameZh: '园', nameEn: 'Park', kind: 'SPECIALISED', place: 'nowhere' };
    expect(await saidOf('createPark', { park })).toContain(
      'NOT_FOUND 没有您可查看的地区“nowhere”。请检查拼写，或先查询列表。',
    );
  });

  it('is called so where it is somebody else’s, or somebody’s already', async () => {
    const place = { code: spine.place, nameZh: '县', nameEn: 'County', kind: 'COUNTY' };
    const [taken] = await saidOf('createPlace', { place });
    expect(taken).toMatch(/^ALREADY_EXISTS 已有地区（code “.*”）。请按主键修改已有记录：changePlace\(input/);
    const { errors } = await graph.query('query ($id: ID!) { node(id: $id) { id } }', { id: idOf('Nowhere', 1) });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_ID');
  });
});
