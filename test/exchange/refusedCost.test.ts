import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorsWorld, openDoorsWorld } from './doorsWorld.ts';

let world: DoorsWorld;
let authorization: string;
beforeAll(async () => {
  world = await openDoorsWorld();
  authorization = `Bearer ${world.keys.brings}`;
}, 120_000);
afterAll(() => world?.close());

/** Brings so many rows that lack a name, as a file of this format; where what was refused of them is given back. */
async function bring(rows: number, format: 'csv' | 'jsonl'): Promise<string> {
  const codes = Array.from({ length: rows }, (_, nth) => `refused-${rows}-${nth}`);
  const body =
    format === 'csv'
      ? `code,nameZh,nameEn\n${codes.map((code) => `${code},,Chain\n`).join('')}`
      : codes.map((code) => `${JSON.stringify({ code, nameEn: 'Chain' })}\n`).join('');
  const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
  const sent = await world.send(`/imports/industryChains?fileName=chains.${format}`, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body,
  });
  expect(sent.json.import.counts.refused, sent.text).toBe(rows);
  return sent.json.import.refusedRows;
}

const remaining = async () => {
  const { headers } = await world.send('/api/places/kaihua', { headers: { authorization } });
  return Number(headers.get('ratelimit-remaining'));
};

/** What the budget of who asks lacks after this, beside what asking for the budget costs. */
async function spentBy(path: string): Promise<number> {
  const [first, before] = [await remaining(), await remaining()];
  const { status, text } = await world.send(path, { headers: { authorization } });
  expect(status).toBe(200);
  expect(text.length).toBeGreaterThan(20);
  const after = await remaining();
  // A new minute has begun meanwhile, and with it a whole budget.
  if (after > before || before > first) return spentBy(path);
  return before - after - (first - before);
}

describe('the rows of an import that were refused', () => {
  it.each(['csv', 'jsonl'] as const)('cost their cells, as those of any other file of %s do', async (format) => {
    const [few, many] = [await bring(10, format), await bring(2_010, format)];
    // Three cells a row at least, and two tenths of a millisecond for a thousand.
    expect((await spentBy(many)) - (await spentBy(few))).toBeGreaterThanOrEqual(11);
  });
});
