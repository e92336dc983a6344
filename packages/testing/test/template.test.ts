import type { Database } from '@plangraph/database';
import { expect, it } from 'vitest';
import { scratchDatabase, template } from '../src/scratchDatabase.ts';

const addPlace = async ({ prisma }: Database) => {
  await prisma.place.create({ data: { code: 'here', nameZh: '此地', nameEn: 'Here', kind: 'COUNTY' } });
};

it('a template is built once, however many ask at the same moment', async () => {
  const builders: string[] = [];
  const ask = (name: string) =>
    template('raced', async (database) => {
      builders.push(name);
      await addPlace(database);
    });
  await Promise.all([ask('first'), ask('second'), ask('third')]);
  await ask('a latecomer');
  expect(builders).toHaveLength(1);
  const copy = await scratchDatabase({ from: 'raced' });
  expect(await copy.prisma.place.count()).toBe(1);
  await copy.close();
});

it('a template whose building fails is built by whoever asks next', async () => {
  const fail = template('spoiled', async (database) => {
    await addPlace(database);
    throw new Error('Something is wrong with it.');
  });
  await expect(fail).rejects.toThrow('Something is wrong with it.');
  await template('spoiled', addPlace);
  const copy = await scratchDatabase({ from: 'spoiled' });
  expect(await copy.prisma.place.count()).toBe(1);
  await copy.close();
});

it('copies are their own: what is written to one is in no other, and gone when it is closed', async () => {
  await template('copied', addPlace);
  const [one, other] = await Promise.all([scratchDatabase({ from: 'copied' }), scratchDatabase({ from: 'copied' })]);
  await one.prisma.place.deleteMany();
  expect(await other.prisma.place.count()).toBe(1);
  const { rows } = await one.pool.query('SELECT current_database() AS name');
  await one.close();
  const left = await other.pool.query('SELECT FROM pg_database WHERE datname = $1', [rows[0]?.name]);
  expect(left.rowCount).toBe(0);
  await other.close();
});

it('names may be long, and alike but for their ends', async () => {
  const long = 'a-data-set-with-a-name-of-more-letters-than-a-database-may-have';
  await template(`${long}-one`, addPlace);
  await template(`${long}-two`, async () => {});
  const [one, two] = await Promise.all([
    scratchDatabase({ from: `${long}-one` }),
    scratchDatabase({ from: `${long}-two` }),
  ]);
  expect([await one.prisma.place.count(), await two.prisma.place.count()]).toEqual([1, 0]);
  await Promise.all([one.close(), two.close()]);
});
