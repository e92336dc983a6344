import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What takes minutes where a pattern looks back takes seconds where every text is measured first.
const patience = 150_000;

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.close());

/** Everything that a process printed until it ended, or was ended. */
async function readHostileTexts(): Promise<{ readonly lines: readonly string[]; readonly status: number | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hostileTexts.ts'), database.url], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = setTimeout(() => child.kill('SIGKILL'), patience);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(ended);
  return { lines: printed.split('\n').filter(Boolean), status };
}

describe('a hostile text of a million characters', () => {
  it('is read or refused by whatever takes a text from outside: scalars, rows, keys, cursors, searches, headers', async () => {
    const { lines, status } = await readHostileTexts();
    expect(lines.filter((line) => !line.endsWith(': read'))).toEqual([]);
    expect(lines.length).toBeGreaterThan(60);
    expect(status, `ended after: ${lines.at(-1)}`).toBe(0);
  }, 180_000);
});
