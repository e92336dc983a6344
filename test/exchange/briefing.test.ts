import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiguresWorld, type FiguresWorld, tech } from './figuresWorld.ts';

let world: FiguresWorld;
beforeAll(async () => {
  world = await createFiguresWorld();
}, 300_000);
afterAll(() => world?.close());

const get = (query: string) => world.send('/exports/briefing', { query, viewer: tech });
const codesOf = (got: Awaited<ReturnType<typeof get>>) =>
  got.json.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

describe('the briefing of a meeting as a workbook', () => {
  it('is given to whoever asks, of all or of one organisation', async () => {
    for (const query of ['plan=kaihua-2023&lang=zh', 'plan=kaihua-2023&lang=en&organisation=tech&days=30']) {
      const got = await get(query);
      expect(got.status).toBe(200);
      expect(got.headers['content-disposition']).toContain('briefing.xlsx');
      expect(got.bytes.subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('is refused with all that is wrong with what is asked for', async () => {
    const got = await get('lang=fr&days=x&format=csv');
    expect(got.status).toBe(400);
    expect(codesOf(got)).toEqual(Array(4).fill('INVALID_VALUE'));
    expect((await get('plan=nowhere')).status).toBe(400);
    expect(codesOf(await get('plan=kaihua-2023&organisation=nobody'))).toEqual(['NOT_FOUND']);
  });
});
