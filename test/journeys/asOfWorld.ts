import { setTimeout as sleep } from 'node:timers/promises';
import { projects } from '@plangraph/projects';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, sendMutation, type TestGraph } from '@plangraph/testing';
import { expect } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
type Data = any;

/** Somebody who may do and see everything. */
const administrator: Viewer = { subject: 'qian', organisation: null, roles: ['reporter', 'administrator'] };

/** What one plan with its place answered at a moment. */
export interface Look {
  readonly moment: string;
  readonly answers: readonly Data[];
}

const records = `
  all: projects { totalCount aggregate { count sum { totalInvestment } max { totalInvestment } } groupBy(field: STAGE) { key count sum { totalInvestment } } }
  page: projects(first: 2, orderBy: [{ field: TOTAL_INVESTMENT, direction: DESC }]) { edges { cursor } pageInfo { hasNextPage } nodes {
    code name(lang: EN) stage startedOn totalInvestment key retiredAt moves area { code title } section { title } place { name parent { name } }
    milestones { ordinal title dueOn } changes(first: 50) { totalCount nodes { mutation reason columns { name before after } } } } }
  building: projects(filter: { or: [{ stage: { in: [STARTED, BUILDING] } }, { area: { plan: { year: { eq: 1999 } } } }] }) { nodes { code } }`;

/** Asks for whatever may change: promises, statuses, summaries, evidence, records, sums of them, and what hangs on them. */
const operation = `query ($code: String!, $asOf: DateTime) {
  plan(code: $code, asOf: $asOf) {
    title dueDays closedAt statusSummary { total blue green yellow orange red grey missing attainment worst(first: 3) { code } }
    place { name parent { name } }
    areas { code title statusSummary { total blue red } ${records}
      sections { ordinal title(lang: EN) targets { code } projects { totalCount } } }
    targets { totalCount aggregate { count } nodes { code value baseline commitment deadline weight
      indicator { name kind unit { symbol } } waypoints { period value } trajectory { period expected }
      status { colour expected actual pace rule } latest { period value }
      citation { path document { title } } responsible { role organisation { name } }
      evidence { value reported difference members(first: 10) { totalCount nodes { ... on Node { id } ... on Project { code stage } } } } } }
  }
  place(code: $code, asOf: $asOf) { name kind ${records} }
  plans(filter: { code: { eq: $code } }, asOf: $asOf) { totalCount nodes { title dueDays statusSummary { blue red grey } } }
  targets(filter: { plan: { code: { eq: $code } } }, asOf: $asOf) { nodes { code value status { colour rule } } }
  projects(filter: { place: { code: { eq: $code } } }, orderBy: [{ field: CODE }], asOf: $asOf) { totalCount
    aggregate { sum { totalInvestment } } groupBy(field: STAGE) { key count } edges { cursor node { code stage } } }
  search(text: $code, types: [PROJECT], asOf: $asOf) { totalCount edges { score matched { column text } node { ... on Project { code stage name } } } }
  changes(first: 5, orderBy: [{ field: RECORDED_AT, direction: DESC }], asOf: $asOf) { totalCount nodes { mutation reason } }
}`;

/** How many root fields it has; each is one statement. */
const rootFields = 7;

/** A graph in which anything may be changed, plan by plan. */
export interface AsOfWorld {
  readonly graph: TestGraph;
  /** Makes a place and a plan of the same code, with an area, a section and two targets. */
  plan(code: string): Promise<void>;
  /** Sends a verb and gives the id of its record. */
  verb(name: string, input: object): Promise<string>;
  /** What the graph says of a plan now, or as of a moment: to the public and to administrators. */
  look(code: string, moment?: string): Promise<Look>;
}

/** Makes that graph. */
export async function createAsOfWorld(): Promise<AsOfWorld> {
  const graph = await createTestGraph({ domains: [projects] });
  const { prisma } = graph.database;
  const named = (name: string) => ({ nameZh: `${name}（中文）`, nameEn: name });
  const titled = (title: string) => ({ titleZh: `${title}（中文）`, titleEn: title });
  const city = await prisma.place.create({ data: { code: 'city', ...named('City'), kind: 'CITY' } });
  const bureau = await prisma.organisation.create({ data: { code: 'bureau', ...named('Bureau'), kind: 'BUREAU' } });
  const document = await prisma.sourceDocument.create({ data: { code: 'report', ...titled('Report') } });
  const unit = await prisma.unit.create({
    data: { code: 'COUNT', symbolZh: '个', symbolEn: '', base: 'COUNT', factor: 1 },
  });
  const indicator = {
    unitId: unit.id,
    kind: 'COUNT',
    direction: 'HIGHER_IS_BETTER',
    frequency: 'MONTHLY',
    accounting: 'YEAR_TO_DATE',
    aggregation: 'SUM',
  } as const;
  const counted = { code: 'key-projects.total', ...named('Key projects'), ...indicator };
  const { id: countedId } = await prisma.indicator.create({ data: counted });
  const { id: otherId } = await prisma.indicator.create({ data: { code: 'jobs.new', ...named('Jobs'), ...indicator } });

  return {
    graph,
    async plan(code) {
      const place = await prisma.place.create({
        data: { code, ...named(`County ${code}`), kind: 'COUNTY', parentId: city.id },
      });
      const plan = await prisma.plan.create({ data: { code, ...titled(code), year: 2023, placeId: place.id } });
      const area = await prisma.area.create({
        data: { planId: plan.id, code: 'works', ordinal: 1, ...titled('Works') },
      });
      const section = await prisma.section.create({ data: { areaId: area.id, ordinal: 1, ...titled('First') } });
      const citation = await prisma.citation.create({
        data: { documentId: document.id, path: code, legibility: 'CLEAR' },
      });
      const target = {
        planId: plan.id,
        areaId: area.id,
        sectionId: section.id,
        comparator: 'AT_LEAST',
        commitment: 'ENSURED',
        deadline: new Date('2023-12-31'),
        citationId: citation.id,
      } as const;
      const { id: targetId } = await prisma.target.create({
        data: { ...target, code: counted.code, indicatorId: countedId, ordinal: 1, value: 3 },
      });
      await prisma.target.create({
        data: { ...target, code: 'jobs.new', indicatorId: otherId, ordinal: 2, value: 120 },
      });
      await prisma.responsibility.create({ data: { targetId, organisationId: bureau.id, role: 'LEAD' } });
    },
    async verb(name, input) {
      const [, noun = ''] = /^[a-z]+(.*)$/.exec(name) ?? [];
      const shows = `record: ${noun[0]?.toLowerCase()}${noun.slice(1)} { id } errors { code }`;
      const { record, errors } = await sendMutation(graph, name, { input, shows, viewer: administrator });
      expect(errors).toEqual([]);
      return record.id;
    },
    async look(code, moment) {
      const answers: Data[] = [];
      for (const viewer of [null, administrator]) {
        graph.forget();
        const answer = await graph.query(operation, { code, asOf: moment }, { viewer });
        expect(answer.errors).toBeUndefined();
        expect(graph.statements).toHaveLength(rootFields);
        answers.push(answer.data);
      }
      const looked = moment ?? new Date().toISOString();
      // What is written next happens later, also in whole milliseconds.
      if (!moment) await sleep(10);
      return { moment: looked, answers };
    },
  };
}
