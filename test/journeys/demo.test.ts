import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, scratchDatabase, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { datasets, load } from './world.ts';

const code = 'kaihua-2023';

let graph: TestGraph;
let realBefore: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await load(graph.database, datasets.kaihua);
  realBefore = await digestOf(graph.database, 'NOT "synthetic"');
  await loadDemo({ ...graph, domains, plan: code });
});
afterAll(() => graph.close());

/** What a demonstration makes up of rows that are real: how far what a plan states has come. */
const madeUp: Readonly<Record<string, readonly string[]>> = {
  Designation: [
    ...['stage', 'dueOn', 'leadId', 'synthetic', 'appliedOn', 'shortlistedOn', 'publicisedOn', 'awardedOn'],
    ...['notAwardedOn', 'lostOn', 'announcementTitleZh', 'announcementTitleEn', 'announcementNumber'],
    'announcementIssuedOn',
  ],
  Measure: [
    ...['state', 'dueOn', 'leadId', 'leadingPostZh', 'leadingPostEn', 'frequency', 'synthetic', 'doneOn', 'droppedOn'],
    ...['decisionTitleZh', 'decisionTitleEn', 'decisionNumber', 'decisionIssuedOn', 'pathId'],
  ],
  // A made-up path that is followed; what is promised stays as it is.
  // Nor is it changed by serving a made-up promise of several years.
  Target: ['pathId', 'servesId'],
  Plan: ['pathsDueOn', 'parentId'],
};

/** Every row of every table that can say whether it is synthetic, of those for which a condition holds. */
async function digestOf({ pool }: Database, condition: string): Promise<string> {
  const { rows: tables } = await pool.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'synthetic' ORDER BY 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    // When the data set was loaded is the one thing that differs between two databases.
    const isReal = condition.startsWith('NOT');
    const real = isReal ? ` - '{${['recordedAt', ...(madeUp[name] ?? [])].join()}}'::text[]` : '';
    const { rows } = await pool.query(
      `SELECT (to_jsonb(t)${real})::text AS text FROM "${name}" t WHERE ${isReal && madeUp[name]?.includes('synthetic') ? 'true' : condition} ORDER BY "id"`,
    );
    for (const { text } of rows) hash.update(`${name} ${text}\n`);
  }
  return hash.digest('hex');
}

async function ask(asOf: string | null, selection: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await graph.query(
    `query ($asOf: DateTime) { plan(code: "${code}", asOf: $asOf) { ${selection} } }`,
    { asOf, ...variables },
  );
  expect(errors).toBeUndefined();
  return data.plan;
}

/** The end of a day in the plan's time zone. */
const endOf = (day: string) => `${day}T15:59:59Z`;

describe('the synthetic year of the product', () => {
  it('is the same in every database, with the records of all domains', async () => {
    const second = await scratchDatabase();
    await load(second, datasets.kaihua);
    await loadDemo({ database: second, domains, plan: code });
    expect(await digestOf(second, '"synthetic"')).toBe(await digestOf(graph.database, '"synthetic"'));
    await second.close();
  });

  it('is there once', async () => {
    const before = await digestOf(graph.database, '"synthetic"');
    expect(await loadDemo({ ...graph, domains, plan: code })).toEqual({ unchanged: true });
    expect(await digestOf(graph.database, '"synthetic"')).toBe(before);
  });

  it('leaves everything real as it was, and a data set alone brings nothing synthetic', async () => {
    expect(await digestOf(graph.database, 'NOT "synthetic"')).toBe(realBefore);
    const plain = await scratchDatabase();
    await load(plain, datasets.kaihua);
    expect(await digestOf(plain, '"synthetic"')).toBe(createHash('sha256').digest('hex'));
    await plain.close();
  });

  it('says of every figure and every organisation that it is made up', async () => {
    const { targets } = await ask(
      null,
      'targets(first: 100) { nodes { observations(first: 50) { nodes { synthetic } } responsible { synthetic organisation { synthetic name(lang: EN) } } } }',
    );
    for (const { observations, responsible } of targets.nodes) {
      expect(observations.nodes.length + 1).toBeGreaterThan(0);
      for (const { synthetic } of observations.nodes) expect(synthetic).toBe(true);
      expect(responsible.length).toBeGreaterThan(0);
      for (const { synthetic, organisation } of responsible) {
        expect(synthetic).toBe(true);
        expect(organisation).toEqual({ synthetic: true, name: expect.stringMatching(/^Demo /) });
      }
    }
  });
});

describe('the board', () => {
  const summary = 'statusSummary { total blue green yellow orange red grey missing attainment coverage }';

  test.each([
    ['2023-02-28', { blue: 4, green: 4, yellow: 1, orange: 0, red: 1, grey: 34, missing: 0 }],
    ['2023-06-30', { blue: 10, green: 14, yellow: 4, orange: 0, red: 5, grey: 11, missing: 1 }],
    ['2023-12-31', { blue: 11, green: 11, yellow: 4, orange: 4, red: 7, grey: 7, missing: 2 }],
    [null, { blue: 8, green: 15, yellow: 3, orange: 5, red: 5, grey: 8, missing: 6 }],
  ])('as of %s', async (day, expected) => {
    const { statusSummary } = await ask(day && endOf(day), summary);
    expect(statusSummary).toMatchObject({ total: 44, ...expected });
  });

  it('shows every colour by December', async () => {
    for (const day of ['2023-12-31', null]) {
      const { targets } = await ask(day && endOf(day), 'targets(first: 100) { nodes { status { colour } } }');
      const colours = targets.nodes.map(({ status }: { status: { colour: string } }) => status.colour);
      expect([...new Set(colours)].sort()).toEqual(['BLUE', 'GREEN', 'GREY', 'ORANGE', 'RED', 'YELLOW']);
    }
  });
});

describe('what happens to reports', () => {
  const status = 'status { colour rule period actual }';
  const target = async (asOf: string | null, indicator: string, selection: string) =>
    (await ask(asOf, `target(code: "${indicator}") { ${selection} }`)).target;
  const figures = 'observations(first: 50) { nodes { period revision value reason state supersededAt } }';
  const june = ({ nodes }: { nodes: { period: string }[] }) => nodes.filter(({ period }) => period === '2023-06');

  it('a correction shows from its approval on, and not a moment before', async () => {
    // June is due on 15 July; who noticed 37 days later had it approved two days after that.
    const before = await target('2023-08-23T00:00:00Z', 'industrial-output.total', figures);
    const wrong = {
      period: '2023-06',
      revision: 1,
      value: '99.33',
      reason: null,
      state: 'APPROVED',
      supersededAt: null,
    };
    expect(june(before.observations)).toEqual([wrong]);
    const after = await target(endOf('2023-08-23'), 'industrial-output.total', figures);
    expect(june(after.observations)).toEqual([
      { ...wrong, supersededAt: expect.stringMatching(/^2023-08-23/) },
      { ...wrong, revision: 2, value: '91.97', reason: expect.stringContaining('Demo') },
    ]);
    const inputs = 'status { inputs { name value } }';
    const juneAsOf = async (asOf: string) =>
      (await target(asOf, 'industrial-output.total', inputs)).status.inputs.find(
        ({ name }: { name: string }) => name === 'figure.2023-06',
      )?.value;
    expect([await juneAsOf(endOf('2023-07-31')), await juneAsOf(endOf('2023-08-31'))]).toEqual(['99.33', '91.97']);
  });

  it('a late report is missing first, then it recovers', async () => {
    expect((await target(endOf('2023-05-09'), 'jobs.new', status)).status).toMatchObject({ period: '2023-03' });
    const missing = { colour: 'GREY', rule: 'REPORT_MISSING', period: '2023-04' };
    expect((await target(endOf('2023-05-31'), 'jobs.new', status)).status).toMatchObject(missing);
    expect((await target(endOf('2023-06-30'), 'jobs.new', status)).status).toMatchObject({ period: '2023-05' });
    const { observations } = await target(null, 'jobs.new', figures);
    expect(observations.nodes.map(({ period }: { period: string }) => period)).toContain('2023-04');
  });

  it('a returned report does not count until it comes again', async () => {
    const at = (day: string) => target(endOf(day), 'funds-in-place.total', status);
    expect((await at('2023-06-14')).status).toMatchObject({ rule: 'REPORT_MISSING', period: '2023-05' });
    expect((await at('2023-06-30')).status).toMatchObject({ colour: 'GREEN', period: '2023-05' });
  });

  it('a report that never came is missing until the next is due', async () => {
    const at = (day: string) => target(endOf(day), 'foreign-trade.growth', status);
    expect((await at('2023-09-30')).status).toMatchObject({ rule: 'REPORT_MISSING', period: '2023-08' });
    expect((await at('2023-10-31')).status).toMatchObject({ period: '2023-09', actual: expect.any(String) });
  });

  it('in the end one report waits and one is a draft', async () => {
    const { rows } = await graph.database.pool.query(
      `SELECT "state", "period" FROM "Submission" WHERE "state" IN ('SUBMITTED', 'DRAFT') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { state: 'DRAFT', period: '2023-Q4' },
      { state: 'SUBMITTED', period: '2023-12' },
    ]);
  });
});

describe('the year of a supervision office', () => {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  type Shown = any;
  const all = async (asOf: string | null, selection: string, fragment = ''): Promise<Shown> => {
    const { data, errors } = await graph.query(`query ($asOf: DateTime) { ${selection} } ${fragment}`, { asOf });
    expect(errors).toBeUndefined();
    return data;
  };
  const ofPlan = `filter: { plan: { code: { eq: "${code}" } } }`;
  /** The measures of the plan that somebody follows. */
  const followed = `first: 150, asOf: $asOf, filter: { plan: { code: { eq: "${code}" } }, dueOn: { gte: "2023-01-01" } }`;
  const countBy = (nodes: readonly Shown[], of: (node: Shown) => string) =>
    Object.fromEntries([...Map.groupBy(nodes, of)].map(([name, { length }]) => [name, length]));

  it('has a late node, a dropped measure with its decision, a title won and one lost, and an adjusted target', async () => {
    const late = await all(endOf('2023-07-20'), `measures(${followed}) { nodes { status { rule } } }`);
    expect(countBy(late.measures.nodes, ({ status }) => status.rule).CHECKPOINT_LATE).toBeGreaterThan(0);
    const { measures, designations, targets } = await all(
      null,
      `measures(first: 150, filter: { plan: { code: { eq: "${code}" } }, state: { eq: DROPPED } }, asOf: $asOf) { nodes { droppedOn decision { title number issuedOn } } }
       designations(first: 100, ${ofPlan}) { nodes { stage announcement { title number } } }
       targets(first: 100, ${ofPlan}) { nodes { ...Adjusted parts { nodes { target { ...Adjusted } } } } }`,
      'fragment Adjusted on Target { value original { value } adjustments { newValue document { title } reason } }',
    );
    expect(measures.nodes.length).toBeGreaterThan(0);
    for (const { droppedOn, decision } of measures.nodes)
      expect([droppedOn, decision?.title, decision?.number]).not.toContain(null);
    const stages = countBy(designations.nodes, ({ stage }) => stage);
    expect(Object.keys(stages).sort()).toEqual([
      'APPLIED',
      'AWARDED',
      'LOST',
      'NOT_AWARDED',
      'PLANNED',
      'PUBLICISED',
      'SHORTLISTED',
    ]);
    for (const { stage, announcement } of designations.nodes)
      if (stage === 'AWARDED') expect(announcement.title).toBeTruthy();
    const promises = targets.nodes.flatMap((whole: Shown) => [
      whole,
      ...whole.parts.nodes.map(({ target }: Shown) => target),
    ]);
    const adjusted = promises.filter(({ adjustments }: Shown) => adjustments.length > 0);
    expect(adjusted.length).toBeGreaterThan(0);
    for (const { value, original, adjustments } of adjusted) {
      expect(value).toBe(adjustments.at(-1).newValue);
      expect(original.value).not.toBe(value);
      expect([adjustments[0].document.title, adjustments[0].reason]).not.toContain(null);
    }
  });

  it('has a notice at each level and in each state, and townships that are ranked', async () => {
    const { supervisionNotices, plan } = await all(
      null,
      `supervisionNotices(first: 100, ${ofPlan}) { nodes { actedLevel state addressee { code } answer { cause } } }
       plan(code: "${code}", asOf: $asOf) { targetParts: targets(first: 100) { nodes { parts { totalCount nodes { rank place { code } attainment } } } } }`,
    );
    expect(Object.keys(countBy(supervisionNotices.nodes, ({ actedLevel }) => actedLevel)).sort()).toEqual([
      'NOTICE',
      'REMINDER',
      'TALK',
    ]);
    expect(supervisionNotices.nodes.some(({ state, answer }: Shown) => state === 'CLOSED' && answer?.cause)).toBe(true);
    const ranked = plan.targetParts.nodes.flatMap(({ parts }: Shown) => (parts.totalCount ? [parts.nodes] : []));
    expect(ranked.length).toBeGreaterThan(0);
    for (const parts of ranked) expect(new Set(parts.map(({ rank }: Shown) => rank)).size).toBeGreaterThan(3);
  });

  it('has measures that projects carry out, beside whose progress the reports stand', async () => {
    const fields =
      'code state projects { nodes { code synthetic } } evidence { basis value reported period difference } status { colour rule actual inputs { name value } }';
    const { measures } = await all(null, `measures(${followed}) { nodes { ${fields} } }`);
    const fed = measures.nodes.filter(({ projects }: Shown) => projects.nodes.length > 0);
    expect(fed.map(({ projects }: Shown) => projects.nodes.length).sort()).toEqual([1, 2]);
    for (const { evidence, status } of fed) {
      // The register says that all is done; nobody has reported so.
      expect(evidence).toMatchObject({
        basis: 'INVESTMENT',
        value: '100',
        reported: '84',
        period: '2023-Q4',
        difference: '-16',
      });
      expect(status).toMatchObject({ rule: 'MEASURE_EVIDENCE', colour: 'GREEN', actual: '100' });
    }
    const counted: number[] = [];
    for (const day of ['2023-05-10', '2023-08-10', '2023-11-10']) {
      const then = await all(endOf(day), `measures(${followed}) { nodes { ${fields} } }`);
      counted.push(
        ...then.measures.nodes.flatMap(({ evidence }: Shown) => (evidence?.value ? [Number(evidence.value)] : [])),
      );
    }
    expect(Math.min(...counted)).toBeLessThan(100);
    expect(Math.max(...counted)).toBeLessThanOrEqual(100);
  });

  it('has duties of measures that were met in time, and some that are overdue', async () => {
    const { plan, measures } = await all(
      endOf('2023-11-20'),
      `plan(code: "${code}", asOf: $asOf) { progressReporting { due received punctual } briefing { overdue(first: 1000) { kind promise { __typename } } silent { owed } } }
       measures(${followed}) { nodes { duties { overdue state } } }`,
    );
    const { due, received, punctual } = plan.progressReporting;
    expect([received > 0, received < due, punctual > 0, punctual <= received]).toEqual([true, true, true, true]);
    const duties = measures.nodes.flatMap((measure: Shown) => measure.duties);
    expect(duties.filter(({ overdue }: Shown) => overdue)).toHaveLength(due - received);
    const reports = plan.briefing.overdue.filter(
      ({ kind, promise }: Shown) => kind === 'REPORT' && promise.__typename === 'Measure',
    );
    expect(reports.length).toBeGreaterThan(0);
    expect(plan.briefing.silent.length).toBeGreaterThan(0);
  });
});

it('what is reported besides is marked as made up too', async () => {
  const viewer = { subject: 'wang', organisation: 'kaihua-demo-agriculture', roles: ['reporter'] };
  const { data, errors } = await graph.query(
    'mutation ($input: SubmitFiguresInput!) { submitFigures(input: $input) { submission { synthetic figures { synthetic } } errors { code } } }',
    {
      input: {
        idempotencyKey: 'one',
        plan: code,
        period: '2023-12',
        figures: [{ target: 'jobs.new', value: '4500', reason: 'three were counted late' }],
      },
    },
    { viewer },
  );
  expect(errors).toBeUndefined();
  expect(data.submitFigures).toEqual({ submission: { synthetic: true, figures: [{ synthetic: true }] }, errors: [] });
});

describe('the records of the domains', () => {
  it('agree with what was reported, but for an enterprise that is not in the register', async () => {
    const { targets } = await ask(
      null,
      'targets(first: 100) { nodes { code evidence { value reported difference } } }',
    );
    const differing = targets.nodes
      .filter(
        ({ evidence }: { evidence: { difference: string | null } | null }) => Number(evidence?.difference ?? 0) !== 0,
      )
      .map(({ code: indicator, evidence }: { code: string; evidence: { difference: string } }) => [
        indicator,
        evidence.difference,
      ]);
    expect(differing).toEqual([['high-tech-enterprises.new', '1']]);
  });

  it('meet in a village: what it earns, and the future village that it becomes', async () => {
    const { data, errors } = await graph.query(
      `{ renewalSchemes(first: 100, filter: { kind: { eq: FUTURE_VILLAGE } }) { nodes {
        place { kind parent { code } villageIncomes { nodes { year operatingIncome } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.renewalSchemes.nodes.length).toBeGreaterThan(4);
    for (const { place } of data.renewalSchemes.nodes) {
      expect(place).toMatchObject({ kind: 'VILLAGE', parent: { code: 'kaihua' } });
      expect(place.villageIncomes.nodes.map(({ year }: { year: number }) => year).sort()).toEqual([2022, 2023]);
    }
  });

  it('hang on enterprises that are told from real ones', async () => {
    const { data, errors } = await graph.query(
      `{ enterprises(first: 200, filter: { code: { startsWith: "kaihua-demo-" } }) {
        totalCount nodes { code creditCode synthetic name(lang: EN) } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.enterprises.totalCount).toBe(600);
    const made = data.enterprises.nodes.filter(({ synthetic }: { synthetic: boolean }) => synthetic);
    expect(made).toHaveLength(200);
    for (const { code: own, creditCode, name } of made) {
      expect(own).toMatch(/^kaihua-demo-enterprise-/);
      expect(creditCode).toMatch(/^9100\d{4}DEM/);
      expect(name).toMatch(/^Demo /);
    }
  });
});
