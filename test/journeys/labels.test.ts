import type { TestGraph } from '@plangraph/testing';
import { type GraphQLObjectType, getNamedType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';

const plan = 'kaihua-2023';
const everybody = { subject: 'root', organisation: null, roles: ['administrator', 'approver', 'reporter'] };

let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 120_000);
afterAll(() => graph.close());

/** The lists of the graph that need no argument, and whose rows are records. */
function lists(): string[] {
  const fields = Object.values(graph.schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap(({ name, type, args }) => {
    const connection = getNamedType(type) as GraphQLObjectType;
    const nodes = connection.name.endsWith('Connection') && getNamedType(connection.getFields().nodes?.type ?? type);
    const isRecord = nodes && 'getInterfaces' in nodes && nodes.getInterfaces().some((each) => each.name === 'Node');
    return isRecord && !args.some((each) => isNonNullType(each.type) && each.defaultValue === undefined) ? [name] : [];
  });
}

describe('a record', () => {
  it('is called something, in Chinese and English, whatever noun it is of', async () => {
    const seen = new Set<string>();
    for (const name of lists()) {
      const document = `{ ${name}(first: 3) { nodes { __typename id label(lang: ZH) en: label(lang: EN) } } }`;
      const { data, errors } = await graph.query(document, {}, { viewer: everybody });
      expect(errors, name).toBeUndefined();
      for (const { __typename: noun, label, en } of data[name].nodes) {
        seen.add(noun);
        for (const said of [label, en]) {
          expect(said.length, noun).toBeGreaterThan(0);
          expect(said, noun).not.toBe(noun);
          expect(said, noun).not.toMatch(/null|undefined|\[object/);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(55);
  });

  it('is called so among evidence, in search, and by its id, each in one statement', async () => {
    const ask = async (document: string) => {
      graph.forget();
      const answer = await graph.query(document);
      expect(answer.errors).toBeUndefined();
      expect(graph.statements).toHaveLength(1);
      expect(await graph.queryByField(document)).toEqual(answer);
      return answer.data;
    };
    const { target } = await ask(
      `{ target(plan: "${plan}", code: "high-tech-enterprises.new") { label(lang: EN) evidence { members(first: 2) { nodes { __typename id label(lang: ZH) } edges { node { label(lang: ZH) } } } } } }`,
    );
    const [member] = target.evidence.members.nodes;
    expect(member).toMatchObject({
      __typename: 'TechRecognition',
      label: expect.stringMatching(/^示例.* · 高新技术企业$/),
    });
    expect(target.evidence.members.edges[0].node.label).toBe(member.label);
    const { node } = await ask(`{ node(id: "${member.id}") { label(lang: ZH) } }`);
    expect(node.label).toBe(member.label);
    const { search } = await ask(`{ search(text: "示例", first: 5) { nodes { ... on Node { id label(lang: ZH) } } } }`);
    for (const each of search.nodes) expect(each.label).toContain('示例');
  });
});

describe('the columns of registers', () => {
  it('tell what they are called and how their figures are shown, in both languages', async () => {
    const { data, errors } = await graph.query(
      '{ columns { noun name label(lang: ZH) en: label(lang: EN) format { unit(lang: ZH) en: unit(lang: EN) decimals } } }',
    );
    expect(errors).toBeUndefined();
    const { columns } = data;
    expect(
      columns.find(({ noun, name }: Record<string, string>) => noun === 'Project' && name === 'totalInvestment'),
    ).toEqual({
      ...{ noun: 'Project', name: 'totalInvestment', label: '总投资', en: 'Total investment' },
      format: { unit: '万元', en: 'CNY 10 thousand', decimals: 2 },
    });
    expect(
      columns.find(({ noun, name }: Record<string, string>) => noun === 'Project' && name === 'code').format,
    ).toBeNull();
    const unnamed = columns.filter(({ label }: Record<string, string>) => !/\p{Script=Han}/u.test(label ?? ''));
    expect(unnamed.map(({ noun, name }: Record<string, string>) => `${noun}.${name}`)).toEqual([]);
    for (const { noun, name, format } of columns) {
      if (format) expect(format.en, `${noun}.${name}`).not.toMatch(/\p{Script=Han}/u);
    }
    const some = await graph.query('{ columns(nouns: ["Enterprise", "Nothing"]) { name } }');
    expect(some.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

describe('a figure', () => {
  it('says how it is shown: as its indicator, a measure’s percents and a title’s stages', async () => {
    const { data, errors } = await graph.query(`{ plan(code: "${plan}") {
      growth: target(code: "gdp.growth") { format { unit(lang: ZH) decimals } latest { format { decimals } } }
      firms: target(code: "high-tech-enterprises.new") { format { unit(lang: EN) decimals } }
      output: target(code: "industrial-output.total") { indicator { format { decimals } } format { unit(lang: ZH) decimals } }
      worst(first: 200) { promise { __typename format { unit(lang: EN) decimals } } } score { format { unit(lang: EN) decimals } } } }`);
    expect(errors).toBeUndefined();
    expect(data.plan).toMatchObject({
      growth: { format: { unit: '%', decimals: 1 }, latest: { format: { decimals: 1 } } },
      firms: { format: { unit: 'enterprises', decimals: 0 } },
      output: { indicator: { format: { decimals: 2 } }, format: { unit: '亿元', decimals: 2 } },
      score: { format: { unit: 'points', decimals: 2 } },
    });
    const kinds = new Map(
      data.plan.worst.map(({ promise }: { promise: { __typename: string; format: unknown } }) => [
        promise.__typename,
        promise.format,
      ]),
    );
    expect(kinds.get('Measure')).toEqual({ unit: '%', decimals: 0 });
    expect(kinds.get('Designation')).toEqual({ unit: '', decimals: 0 });
  });
});
