import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';

const plan = 'kaihua-2023';
let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 120_000);
afterAll(() => graph.close());

interface Item {
  readonly kind: string;
  readonly dueOn: string;
  readonly days: number;
  readonly period: string | null;
  readonly promise: { readonly id: string; readonly __typename: string };
  readonly organisation: { readonly code: string } | null;
}
const item = 'kind dueOn days period promise { __typename id } organisation { code }';
const lists = `due(first: 1000) { ${item} } overdue(first: 1000) { ${item} }
  unexplained(first: 1000) { promise { id status { colour shortfall { id } } } organisation { code } status { colour } }
  silent { organisation { code } since owed } returned { organisation { code } period reason returnedAt }`;

async function briefing(asOf: string | null, args = '', viewer: Viewer | null = null) {
  graph.forget();
  const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) { briefing${args} { ${lists} } } }`;
  const { data, errors } = await graph.query(document, { asOf }, { viewer });
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data.plan.briefing;
}
const kinds = (items: readonly Item[]) =>
  Object.fromEntries([...Map.groupBy(items, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]).sort());

const sorted = (texts: readonly string[]) => [...texts].sort();

describe('the briefing of a meeting', () => {
  it('says of each promise that nobody explains where it stands, whether it is shown or not', async () => {
    const asOf = '2023-09-22T02:00:00Z';
    const ask = async (fields: string) => {
      const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) { briefing { unexplained { ${fields} } } } }`;
      const { data, errors } = await graph.query(document, { asOf });
      expect(errors).toBeUndefined();
      return data.plan.briefing.unexplained;
    };
    const alone = 'organisation { code } status { colour rule }';
    const shown = await ask(`${alone} promise { id }`);
    expect(shown.length).toBeGreaterThan(1);
    expect(await ask(alone)).toEqual(shown.map(({ promise: _, ...rest }: { promise: object }) => rest));
  });

  it.each(['2023-06-26', '2023-09-22', '2023-10-25'])('says on %s what the promises themselves say', async (day) => {
    const asOf = `${day}T02:00:00Z`;
    const found = await briefing(asOf);
    const { data, errors } = await graph.query(
      `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) {
        targets(first: 200) { nodes { id duties { dueOn overdue approvedAt } } }
        measures(first: 200) { nodes { ...Stages } } rest: measures(last: 100) { nodes { ...Stages } }
        worst(first: 200) { promise { id } status { colour } shortfall { dueOn } }
        notices(first: 50, filter: { state: { in: [ISSUED, RETURNED] } }) { nodes { dueOn promise { id } } } } }
        fragment Stages on Measure { id state dueOn checkpoints { dueOn reachedOn } duties { dueOn approvedAt } }`,
      { asOf },
    );
    expect(errors).toBeUndefined();
    const { targets, measures, rest, worst, notices } = data.plan;
    const all = new Map([...measures.nodes, ...rest.nodes].map((each) => [each.id, each]));
    const expected: string[] = [];
    for (const { id, duties } of targets.nodes)
      for (const { dueOn, approvedAt } of duties) if (!approvedAt) expected.push(`REPORT ${dueOn} ${id}`);
    for (const { id, state, dueOn, checkpoints, duties } of all.values()) {
      if (state === 'DONE' || state === 'DROPPED') continue;
      for (const duty of duties) if (!duty.approvedAt) expected.push(`REPORT ${duty.dueOn} ${id}`);
      for (const point of checkpoints) if (!point.reachedOn) expected.push(`CHECKPOINT ${point.dueOn} ${id}`);
      if (dueOn) expected.push(`DEADLINE ${dueOn} ${id}`);
    }
    for (const { dueOn, promise } of notices.nodes) expected.push(`ANSWER ${dueOn} ${promise.id}`);
    const behind = worst.filter(({ status }: { status: { colour: string } }) => /RED|ORANGE/.test(status.colour));
    for (const { promise, shortfall } of behind)
      if (shortfall) expected.push(`CORRECTION ${shortfall.dueOn} ${promise.id}`);
    const said = (items: readonly Item[]) => items.map(({ kind, dueOn, promise }) => `${kind} ${dueOn} ${promise.id}`);
    const until = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
    const within = (text: string) => (text.split(' ')[1] ?? '') >= day && (text.split(' ')[1] ?? '') <= until;
    expect(sorted(said(found.due))).toEqual(sorted(expected.filter(within)));
    expect(sorted(said(found.overdue))).toEqual(sorted(expected.filter((text) => (text.split(' ')[1] ?? '') < day)));
    for (const each of found.overdue) expect(each.days).toBe((Date.parse(day) - Date.parse(each.dueOn)) / 86_400_000);
    const silence = behind.filter(({ shortfall }: { shortfall: unknown }) => !shortfall);
    const ids = (all: readonly { promise: { id: string } }[]) => all.map(({ promise }) => promise.id);
    expect(ids(found.unexplained)).toEqual(ids(silence));
    const owed = Map.groupBy(
      found.overdue.filter(({ kind }: Item) => kind === 'REPORT') as Item[],
      ({ organisation }) => organisation?.code,
    );
    expect(found.silent).toHaveLength(owed.size);
    for (const { organisation, since, owed: count } of found.silent)
      expect([since, count]).toEqual([owed.get(organisation.code)?.[0]?.dueOn, owed.get(organisation.code)?.length]);
  });

  it('shows the demonstration in September at work', async () => {
    const found = await briefing('2023-09-22T02:00:00Z');
    expect([kinds(found.due), kinds(found.overdue)]).toMatchObject([{ ANSWER: 1 }, { ANSWER: 2 }]);
    expect(found.silent.length).toBeGreaterThan(0);
    expect(found.returned).toEqual([]);
  });

  it('is that of one organisation where one is named, and as long as is asked for', async () => {
    const asOf = '2023-09-22T02:00:00Z';
    const all = await briefing(asOf);
    const own = await briefing(asOf, '(organisation: "kaihua-demo-science", days: 366)');
    for (const each of [...own.due, ...own.overdue]) expect(each.organisation?.code).toBe('kaihua-demo-science');
    const isOwn = ({ organisation }: Item) => organisation?.code === 'kaihua-demo-science';
    expect(own.overdue).toEqual(all.overdue.filter(isOwn));
    expect(own.unexplained).toEqual(all.unexplained.filter(isOwn));
    expect(own.due.length).toBeGreaterThan(all.due.filter(isOwn).length);
    for (const [args, code] of [
      ['(organisation: "nobody")', 'NOT_FOUND'],
      ['(days: 367)', 'INVALID_VALUE'],
    ] as const) {
      const { errors } = await graph.query(`{ plan(code: "${plan}") { briefing${args} { silent { owed } } } }`);
      expect(errors?.[0]?.extensions.code).toBe(code);
    }
    const { errors } = await graph.query(`{ plan(code: "${plan}") { briefing { due(first: 1001) { days } } } }`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
  });

  it('is the same by either executor', async () => {
    const document = `{ plan(code: "${plan}") { a: briefing { ${lists} } b: briefing(days: 30) { overdue(first: 3) { promise { label(lang: ZH) } } x: overdue(first: 2) { promise { id } organisation { name(lang: EN) } } } } }`;
    expect(await graph.queryByField(document)).toEqual(await graph.query(document));
  });

  it('tells what was returned, and counts what waits for approval as seen to, for whom may see it', async () => {
    const { prisma } = graph.database;
    const duties = await prisma.reportingDuty.findMany({
      where: { approvedAt: null, target: { plan: { code: plan } } },
      include: { target: { include: { observations: { select: { period: true } } } } },
      orderBy: { id: 'asc' },
    });
    const duty = duties.find(({ period: due, target }) => target?.observations.every(({ period }) => period !== due));
    if (!duty?.target) throw new Error('The demonstration owes no figure.');
    const bureau = await prisma.organisation.findUniqueOrThrow({ where: { code: 'kaihua-demo-science' } });
    const { period, periodEnd, target } = duty;
    const targetId = target.id;
    const submittedAt = new Date('2024-02-01');
    const report = async (
      revision: number,
      state: { readonly state: 'RETURNED' | 'SUBMITTED'; readonly returnReason?: string },
      decided: { readonly returnedAt?: Date } = {},
    ) => {
      const moments = { recordedAt: submittedAt, submittedAt };
      const common = { planId: target.planId, organisationId: bureau.id, period, submitter: 'li', ...moments };
      const { id } = await prisma.submission.create({ data: { ...common, ...decided, ...state } });
      const figure = { targetId, period, periodEnd, value: '1', revision, submissionId: id, ...moments };
      await prisma.observation.create({ data: { ...figure, ...decided } });
    };
    const administrator = { subject: 'root', organisation: null, roles: ['administrator'] };
    const count = ({ overdue }: { overdue: readonly Item[] }) => overdue.filter(({ kind }) => kind === 'REPORT').length;
    const before = count(await briefing(null));
    const waiting = before - count(await briefing(null, '', administrator));
    expect(waiting).toBeGreaterThan(0);
    await report(8, { state: 'RETURNED', returnReason: '请核对。' }, { returnedAt: new Date('2024-03-01') });
    const [open, office] = [await briefing(null), await briefing(null, '', administrator)];
    expect(open.returned).toEqual([]);
    expect(office.returned).toMatchObject([{ reason: '请核对。', period, organisation: { code: bureau.code } }]);
    expect([count(open), count(office)]).toEqual([before, before - waiting]);
    await report(9, { state: 'SUBMITTED' });
    const [publicly, inOffice] = [await briefing(null), await briefing(null, '', administrator)];
    expect([count(publicly), count(inOffice)]).toEqual([before, before - waiting - 1]);
    expect(inOffice.returned).toEqual([]);
  });
});
