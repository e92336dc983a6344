import { type Database, openDatabase } from '@plangraph/database';
import { casesOf, scratchDatabase } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { graphOn, type Hooks } from './world.ts';

let database: Database;
let other: Database;

beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 4 });
  other = await openDatabase({ url: database.url, migrate: false, poolSize: 4 });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

/** One request of a client: which gateway it reaches, when, with which key and which of two inputs. */
const request = fc.record({
  gateway: fc.nat(1),
  delay: fc.nat(8),
  key: fc.nat(2),
  input: fc.nat(1),
});

/** What becomes of each run: it takes a while and then succeeds, finds a problem, or fails. */
const fate = fc.record({ wait: fc.nat(6), end: fc.constantFrom('done', 'done', 'problem', 'failure') });

it('whatever comes when, through whichever gateway, each key stands for one intent, carried out once', async () => {
  let round = 0;
  const property = fc.asyncProperty(
    fc.array(request, { minLength: 2, maxLength: 12 }),
    fc.array(fate, { minLength: 12, maxLength: 12 }),
    async (requests, fates) => {
      round += 1;
      let runs = 0;
      const hooks: Hooks = {
        afterWrite: async ({ problems }) => {
          const { wait, end } = fates[runs++ % fates.length] as { wait: number; end: string };
          await pause(wait);
          const text = { en: 'No.', zh: '不。' };
          if (end === 'problem') problems.add({ code: 'NO', path: [], message: text, cure: text });
          if (end === 'failure') throw new Error('a defect');
        },
      };
      const gateways = [graphOn(database, hooks), graphOn(other, hooks)];
      const answers = await Promise.all(
        requests.map(async ({ gateway, delay, key, input }) => {
          await pause(delay);
          const code = `r${round}-k${key}-i${input}`;
          const answer = await gateways[gateway]?.add(`r${round}-k${key}`, code).catch(() => 'failed');
          return { key, input, answer };
        }),
      );
      for (const key of new Set(requests.map((each) => each.key))) {
        const own = answers.filter((each) => each.key === key && each.answer !== 'failed');
        const intent = await database.prisma.intent.findMany({ where: { key: `r${round}-k${key}` } });
        const rows = await database.prisma.place.findMany({ where: { code: { startsWith: `r${round}-k${key}-` } } });
        expect(intent).toHaveLength(own.length ? 1 : 0);
        const refused = own.filter(({ answer }) => answer.errors[0]?.code === 'IDEMPOTENCY_KEY_REUSED');
        const accepted = own.filter((each) => !refused.includes(each));
        // All that were accepted sent one input and got one answer; all others sent the other input.
        expect(new Set(accepted.map(({ input, answer }) => JSON.stringify([input, answer]))).size).toBe(
          own.length ? 1 : 0,
        );
        expect(refused.every(({ input }) => input !== accepted[0]?.input)).toBe(true);
        const problem = accepted[0]?.answer.errors.length > 0;
        expect(rows.map(({ code }) => code)).toEqual(
          own.length && !problem ? [`r${round}-k${key}-i${accepted[0]?.input}`] : [],
        );
      }
    },
  );
  await fc.assert(property, { numRuns: casesOf(60) });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
