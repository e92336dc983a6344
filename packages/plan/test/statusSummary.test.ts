import { spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

const june = '2001-07-15T00:00:00Z';
let world: StatusWorld;
beforeAll(async () => {
  world = await statusWorld();
  // On the way to 12, six are due by June.
  const promised: readonly (readonly [string, string | null, object])[] = [
    ['ahead', '9', { weight: 1 }],
    ['on-track', '6', { weight: 2 }],
    ['behind', '3', { weight: 1 }],
    ['far-behind', '0', { sectionId: null }],
    ['silent', null, { weight: 1, sectionId: null }],
    ['illegible', null, { value: null, sectionId: null, areaId: null }],
  ];
  for (const [code, value, target] of promised) {
    await world.promise(code, {}, target);
    if (value) await world.report(code, '2001-06', value, '2001-07-05');
  }
});
afterAll(() => world.graph.close());

const counts = 'total blue green yellow orange red grey missing attainment coverage';

async function summaries(asOf: string | null, selection: string) {
  world.graph.forget();
  const { data, errors } = await world.graph.query(
    `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { statusSummary { ${selection} }
      areas { statusSummary { ${selection} } sections { statusSummary { ${selection} } } } } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  const [area] = data.plan.areas;
  return { plan: data.plan.statusSummary, area: area.statusSummary, section: area.sections[0].statusSummary };
}

describe('a summary', () => {
  test('counts the targets of a section, an area and a plan, in one statement', async () => {
    const { plan, area, section } = await summaries(june, counts);
    const judged = { blue: 1, green: 1, yellow: 0, orange: 0 };
    expect(section).toEqual({ ...judged, total: 3, red: 1, grey: 0, missing: 0, attainment: '0.875', coverage: '1' });
    expect(area).toEqual({ ...judged, total: 5, red: 2, grey: 1, missing: 1, attainment: '0.7', coverage: '0.8' });
    expect(plan).toEqual({ ...area, total: 6, grey: 2 });
  });

  test('knows what was known: in spring nothing was reported', async () => {
    const { plan } = await summaries('2001-04-05T00:00:00Z', counts);
    expect(plan).toMatchObject({ total: 6, grey: 6, missing: 5, attainment: null, coverage: '0' });
    const { plan: winter } = await summaries('2001-02-01T00:00:00Z', counts);
    expect(winter).toMatchObject({ total: 6, grey: 6, missing: 0, attainment: null, coverage: null });
  });

  test('names the worst first, in either language', async () => {
    const { plan } = await summaries(
      june,
      'worst { id code name(lang: EN) zh: name(lang: ZH) status { colour rule } }',
    );
    const codes = plan.worst.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['silent', 'far-behind', 'behind', 'illegible', 'on-track']);
    expect(plan.worst[0]).toMatchObject({ name: 'silent', zh: 'silent（中文）', status: { rule: 'REPORT_MISSING' } });
    const { data } = await world.graph.query('query ($id: ID!) { node(id: $id) { ... on Target { code } } }', {
      id: plan.worst[1].id,
    });
    expect(data.node.code).toBe('far-behind');
  });

  test('names as many as are asked for, and no more than 200', async () => {
    const { plan, section } = await summaries(june, 'worst(first: 2) { code } none: worst(first: 0) { code }');
    expect(plan).toEqual({ worst: [{ code: 'silent' }, { code: 'far-behind' }], none: [] });
    expect(section.worst).toEqual([{ code: 'behind' }, { code: 'on-track' }]);
    for (const first of [-1, 201]) {
      const { errors } = await world.graph.query(
        `{ plan(code: "${spine.plan}") { statusSummary { worst(first: ${first}) { code } } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
    }
  });
});

test('thresholds are the plan’s own', async () => {
  const strict = await statusWorld({ thresholdBlue: '1.6', thresholdYellow: '0.6', thresholdOrange: '0.5' });
  try {
    for (const [code, value] of [
      ['ahead', '9'],
      ['behind', '3'],
    ] as const) {
      await strict.promise(code);
      await strict.report(code, '2001-06', value, '2001-07-05');
    }
    const colours = async ({ graph }: StatusWorld) => {
      const { data } = await graph.query(
        `{ plan(code: "${spine.plan}", asOf: "${june}") { ${['ahead', 'behind'].map(
          (code) => `${code}: target(code: "${code}") { status { colour } }`,
        )} } }`,
      );
      return [data.plan.ahead.status.colour, data.plan.behind.status.colour];
    };
    expect(await colours(world)).toEqual(['BLUE', 'RED']);
    expect(await colours(strict)).toEqual(['GREEN', 'ORANGE']);
  } finally {
    await strict.graph.close();
  }
});
