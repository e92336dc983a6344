import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';
import { promised } from './world.ts';

const plan = 'kaihua-2023';
let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 120_000);
afterAll(() => graph.close());

interface Notice {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly answer: object | null;
}

async function noticesAsOf(day: string | null): Promise<readonly Notice[]> {
  const document =
    'query ($asOf: DateTime) { supervisionNotices(first: 50, asOf: $asOf) { nodes { id level state overdue answer { cause } } } }';
  const { data, errors } = await graph.query(document, { asOf: day && `${day}T10:00:00Z` });
  expect(errors).toBeUndefined();
  return data.supervisionNotices.nodes;
}
const short = (notices: readonly Notice[]) =>
  notices.map(({ level, state, overdue }) => `${state} ${level}${overdue ? ' overdue' : ''}`).sort();

describe('the office that supervises, in the synthetic year', () => {
  it('sees what is red, why, and who was asked, in one statement a root', async () => {
    graph.forget();
    const { data, errors } = await graph.query(promised('supervision'), { plan });
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(2);
    const { worst } = data.plan;
    expect(worst).toHaveLength(20);
    const kinds = new Set(worst.map(({ promise }: { promise: { __typename: string } }) => promise.__typename));
    expect(kinds.size).toBeGreaterThan(1);
    for (const { promise } of worst) expect(promise.label).toMatch(/\p{Script=Han}/u);
    const { totalCount, nodes } = data.supervisionNotices;
    expect(totalCount).toBe(nodes.length);
    expect(new Set(nodes.map(({ state }: Notice) => state))).toEqual(new Set(['ISSUED', 'ANSWERED', 'RETURNED']));
    const dues = nodes.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(dues).toEqual([...dues].sort());
    for (const each of nodes) {
      expect(each.issuer.code).toBe('kaihua-demo-office');
      expect(each.addressee.code).not.toBe(each.issuer.code);
      expect(each.promise.label).toBeTruthy();
    }
    expect(await graph.queryByField(promised('supervision'), { plan })).toEqual({ data });
  });

  it.each([
    ['2023-05-20', ['ISSUED NOTICE']],
    ['2023-06-30', ['CLOSED NOTICE']],
    [
      '2023-09-22',
      [
        'ACCEPTED NOTICE',
        'ACCEPTED REMINDER',
        'CLOSED NOTICE',
        'CLOSED REMINDER',
        'ISSUED NOTICE overdue',
        'ISSUED REMINDER',
        'RETURNED NOTICE overdue',
      ],
    ],
    [
      null,
      [
        'ACCEPTED NOTICE',
        'ACCEPTED REMINDER',
        'ANSWERED REMINDER',
        'ANSWERED TALK',
        'CLOSED NOTICE',
        'CLOSED REMINDER',
        'ISSUED TALK overdue',
        'RETURNED TALK overdue',
      ],
    ],
  ])('had come so far as of %s', async (day, expected) => {
    expect(short(await noticesAsOf(day))).toEqual(expected);
  });

  it('shows an explanation beside the colour from the day on which it counted', async () => {
    const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) { worst(first: 200) {
      status { shortfall { id } } shortfall { id explainedAt acceptedAt notice { id } } } } }`;
    const count = async (asOf: string | null) => {
      const { data, errors } = await graph.query(document, { asOf });
      expect(errors).toBeUndefined();
      for (const { status, shortfall } of data.plan.worst) {
        expect(status.shortfall?.id).toBe(shortfall?.id);
        if (shortfall?.notice) expect(shortfall.acceptedAt).not.toBeNull();
      }
      return data.plan.worst.filter(({ shortfall }: { shortfall: unknown }) => shortfall).length;
    };
    expect([await count('2023-05-25T00:00:00Z'), await count('2023-05-27T00:00:00Z')]).toEqual([0, 1]);
    expect(await count(null)).toBe(5);
  });
});
