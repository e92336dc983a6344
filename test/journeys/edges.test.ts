import { type Bureau, bureau, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kaihuaGraph } from './world.ts';

let graph: TestGraph;
let desk: Bureau;
beforeAll(async () => {
  graph = await kaihuaGraph();
  desk = bureau(graph);
  const { prisma } = graph.database;
  const county = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  const named = { nameZh: '云溪村', nameEn: 'Yunxi village', kind: 'VILLAGE' } as const;
  await prisma.place.create({ data: { code: 'yunxi', ...named, parentId: county.id } });
});
afterAll(() => graph.close());
beforeEach(() => graph.forget());

/** Asks as a frontend does, and expects one statement, however many domains answer. */
async function ask(document: string) {
  graph.forget();
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data;
}

describe('one place', () => {
  it('shows what a village earns and the future village that it becomes, two bureaus’ records on one page', async () => {
    await desk.create('VillageIncome', { place: 'yunxi', year: 2023, operatingIncome: '61.5' });
    await desk.create('VillageIncome', { place: 'yunxi', year: 2022, operatingIncome: '48' });
    const scheme = { code: 'kaihua-yunxi', titleZh: '云溪未来乡村', kind: 'FUTURE_VILLAGE', place: 'yunxi' };
    await desk.create('RenewalScheme', { ...scheme, households: 212 });
    const { place } = await ask(`{ place(code: "yunxi") {
      name(lang: EN)
      villageIncomes(filter: { year: { eq: 2023 } }) { nodes { year operatingIncome reachesThreshold } }
      renewalSchemes(filter: { kind: { eq: FUTURE_VILLAGE } }) { nodes { code stage households } }
    } }`);
    expect(place).toEqual({
      name: 'Yunxi village',
      villageIncomes: { nodes: [{ year: 2023, operatingIncome: '61.5', reachesThreshold: true }] },
      renewalSchemes: { nodes: [{ code: 'kaihua-yunxi', stage: 'PLANNED', households: 212 }] },
    });
  });

  it('is reached from the scheme as well, and leads on to the income', async () => {
    const { renewalScheme } = await ask(`{ renewalScheme(code: "kaihua-yunxi") {
      place { code parent { code } villageIncomes(orderBy: { field: YEAR, direction: ASC }) { nodes { operatingIncome } } }
    } }`);
    expect(renewalScheme.place).toEqual({
      code: 'yunxi',
      parent: { code: 'kaihua' },
      villageIncomes: { nodes: [{ operatingIncome: '48' }, { operatingIncome: '61.5' }] },
    });
  });
});

describe('a transport scheme', () => {
  it('is a project, whose name, stage and milestones are its own', async () => {
    const { transportSchemes } = await ask(`{ transportSchemes(filter: { mode: { eq: EXPRESSWAY } }) { nodes {
      mode planningStatus
      project { code name(lang: ZH) stage place { code } transportScheme { mode } }
    } } }`);
    expect(transportSchemes.nodes).toEqual([
      {
        mode: 'EXPRESSWAY',
        planningStatus: 'SOUGHT',
        project: {
          code: 'hangchunkai-expressway',
          name: '杭淳开高速',
          stage: 'PRELIMINARY',
          place: { code: 'kaihua' },
          transportScheme: { mode: 'EXPRESSWAY' },
        },
      },
    ]);
  });

  it('is found from the projects, of which most are none', async () => {
    const { projects } = await ask(
      '{ projects(first: 200) { nodes { code transportScheme { mode project { code } } } } }',
    );
    const schemes = projects.nodes.filter((project: { transportScheme: unknown }) => project.transportScheme);
    expect(schemes.length).toBeGreaterThan(3);
    expect(schemes.length).toBeLessThan(projects.nodes.length);
    for (const { code, transportScheme } of schemes) expect(transportScheme.project.code).toBe(code);
  });
});

describe('a designation', () => {
  const all = `{ plan(code: "kaihua-2023") { designations(first: 100) { nodes {
    code citation { path } measure { code title(lang: ZH) citation { path } designations { code } }
  } } } }`;

  it('names the measure that it serves, and the measure the titles that it wins', async () => {
    const { plan } = await ask(all);
    const served = plan.designations.nodes.filter(({ measure }: { measure: unknown }) => measure);
    expect(served.map(({ code, measure }: Served) => [code, measure.code, measure.title])).toEqual([
      ['no-petition-backlog-county', 'kaihua-2023/governance/3/6', '“信访积案清零”行动'],
    ]);
    for (const { code, citation, measure } of served as Served[]) {
      expect(measure.designations).toEqual([{ code }]);
      expect(measure.citation).toEqual(citation);
    }
  });

  it('names none where the source does not say', async () => {
    const { plan } = await ask(all);
    const civilised = plan.designations.nodes.find(({ code }: { code: string }) => code === 'national-civilised-city');
    expect(civilised.measure).toBeNull();
  });

  it('is found by its measure', async () => {
    const { designations } = await ask(
      `{ designations(filter: { measure: { code: { eq: "kaihua-2023/governance/3/6" } } }) { nodes { code stage } } }`,
    );
    expect(designations.nodes).toEqual([{ code: 'no-petition-backlog-county', stage: 'PLANNED' }]);
  });
});

interface Served {
  readonly code: string;
  readonly citation: { readonly path: string };
  readonly measure: {
    readonly code: string;
    readonly title: string;
    readonly citation: { readonly path: string };
    readonly designations: readonly { readonly code: string }[];
  };
}
