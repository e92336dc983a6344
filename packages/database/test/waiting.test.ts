import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { openWire } from './wire.ts';

it('an open waits for a database that is not there yet, says so, and gives up with a code after a limit', async () => {
  const empty = await emptyDatabase();
  const before = await openWire(empty.url);
  const { port } = new URL(before.url);
  await before.close();
  const said: string[] = [];
  const log = { info() {}, error() {}, warn: (message: string) => void said.push(message) };
  const open = (wait: number) => openDatabase({ url: before.url, migrate: false, wait, log });
  await expect(open(300)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });

  const opening = open(30_000);
  await sleep(600);
  const wire = await openWire(empty.url, Number(port));
  const database = await opening;
  expect(await database.state()).toBe('ready');
  expect(said.filter((line) => line.includes('waiting for it'))).toHaveLength(2);
  await database.close();
  await wire.close();
  await empty.drop();
});
