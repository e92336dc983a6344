import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph } from '../journeys/world.ts';
import { bulletsOf, type Fact, type Facts, readFacts } from './facts.ts';
import { type Cited, readStated, type StatedPlan } from './stated.ts';

// The source and an independent reading of it are kept outside the checkout. Where that folder is at hand, its name stands in
// PLANGRAPH_SEED.
const folder = process.env.PLANGRAPH_SEED;

describe.skipIf(!folder)('the plan of Kaihua says what an independent reading of its source found', () => {
  let graph: TestGraph;
  let facts: Facts;
  let plan: StatedPlan;
  beforeAll(async () => {
    graph = await kaihuaGraph();
    facts = readFacts(folder ?? '');
    plan = await readStated(graph, 'kaihua-2023');
  });
  afterAll(() => graph.close());

  const bullets = () =>
    bulletsOf(
      facts,
      plan.areas.map(({ code }) => code),
    );
  const at = <T extends { readonly citation: Cited }>(list: readonly T[], path: string) =>
    list.filter(({ citation }) => citation.path === path);

  it('of the marks of its opening words', () => {
    const todo = ['work-system', 'action', 'campaign'];
    const expected = facts.preamble.marks.map((mark) => ({ ...told(mark), frame: !todo.includes(mark.kind ?? '') }));
    expect(at(plan.measures, 'lead').map((measure) => ({ ...shown(measure), frame: measure.frame }))).toEqual(expected);
  });

  it('of its headings', () => {
    expect(plan.areas.map(({ citation }) => citation.legibility)).toEqual(facts.areas.map((area) => area.legibility));
    for (const [index, area] of plan.areas.entries()) {
      const headings = facts.areas[index]?.sections.map(({ heading }) => [heading.zh !== null, heading.legibility]);
      expect(area.sections.map(({ zh, citation }) => [zh !== null, citation.legibility])).toEqual(headings);
    }
  });

  it('of what is to be done, act by act', () => {
    for (const [path, { acts = [] }] of bullets()) {
      const own = acts.filter((act) => !act.title_like);
      const expected = own.map((act) => ({ ...told(act), frame: act.frame ?? false }));
      const stated = at(plan.measures, path);
      expect([path, stated.map((measure) => ({ ...shown(measure), frame: measure.frame }))]).toEqual([path, expected]);
      for (const [index, { zh, code }] of stated.entries()) expect(likeness(zh, own[index]), code).toBeGreaterThan(0.4);
    }
  });

  it('of the titles that it means to win', () => {
    for (const [path, { titles = [], acts = [] }] of bullets()) {
      const like = acts.filter((act) => act.title_like).map((act) => ({ ...act, level: null }));
      const expected = [...titles, ...like].map((title) => ({ ...told(title), level: title.level ?? null }));
      const stated = at(plan.designations, path).map((title) => ({ ...shown(title), level: title.level }));
      expect([path, stated.sort(byText)]).toEqual([path, expected.sort(byText)]);
    }
  });

  it('of the figures that it promises', () => {
    const expected = facts.headline.map(({ value, comparator, commitment }) => ({ value, comparator, commitment }));
    const headline = plan.targets.filter((target) => target.headline);
    expect(
      headline.map(({ value, comparator, commitment }) => ({ value: Number(value), comparator, commitment })),
    ).toEqual(expected);
    for (const [path, { targets = [], milestones = [] }] of bullets()) {
      const stated = at(plan.targets, path).map((target) => ({
        ...shown(target),
        form: target.form,
        value: target.indicator.kind === 'MILESTONE' || target.value === null ? null : Number(target.value),
        comparator: target.comparator,
      }));
      const figures = targets.filter(({ restates }) => !restates);
      const numbers = figures.map(({ value, comparator, numeric, ...fact }) => ({
        ...told(fact),
        form: numeric === false ? 'QUALITATIVE' : 'NUMBER',
        value,
        comparator: comparator ?? 'EQUAL',
      }));
      const stages = milestones.map((fact) => ({ ...told(fact), form: 'NUMBER', value: null, comparator: 'EQUAL' }));
      expect([path, stated.sort(byText)]).toEqual([path, [...numbers, ...stages].sort(byText)]);
    }
  });

  it('of the units in which it states them', () => {
    for (const [path, { targets = [] }] of bullets()) {
      const units = targets
        .filter(({ unit, restates }) => unit && !restates)
        .map(({ unit }) => unitsOf[unit ?? ''] ?? unit);
      const figures = at(plan.targets, path).filter(({ citation }) => citation.legibility !== 'CUT');
      const shownUnits = figures.filter(({ form, indicator }) => form === 'NUMBER' && indicator.kind !== 'MILESTONE');
      expect([path, shownUnits.map(({ indicator }) => indicator.unit.zh).sort()]).toEqual([path, units.sort()]);
    }
  });

  it('of what it states a second time', () => {
    for (const [path, { targets = [] }] of bullets()) {
      const again = targets.filter(({ restates }) => restates);
      const stated = plan.targets.filter(({ restatement }) => restatement?.path === path);
      expect(
        stated.map(({ restatement, restatedCommitment }) => [restatedCommitment, restatement?.legibility]),
      ).toEqual(again.map(({ commitment, legibility }) => [commitment, legibility]));
    }
  });

  it('and nothing beside it', () => {
    const known = new Set(['lead', ...bullets().map(([path]) => path)]);
    const served = [...plan.measures, ...plan.designations, ...plan.targets.filter((target) => !target.headline)];
    expect(served.filter(({ citation }) => !known.has(citation.path))).toEqual([]);
  });
});

/** Units that the reading writes otherwise. */
const unitsOf: Readonly<Record<string, string>> = { ratio: '倍', 亿: '亿元' };

/** How an entry of the reading says what it is. */
function told({ commitment, legibility = 'CLEAR' }: Pick<Fact, 'commitment' | 'legibility'>) {
  return { commitment, legibility };
}

/** How the graph says the same. */
function shown({ commitment, citation }: { readonly commitment: string; readonly citation: Cited }) {
  return { commitment, legibility: citation.legibility };
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one, sorted).localeCompare(JSON.stringify(other, sorted));
}

function sorted(_: string, value: unknown): unknown {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other))) : value;
}

/** How many of a title's characters stand in the independent reading of the same act, too. */
function likeness(zh: string | null, fact: Fact | undefined): number {
  const characters = [...(zh ?? '')].filter((each) => /[\p{L}\p{N}]/u.test(each));
  const read = new Set(JSON.stringify(fact ?? ''));
  return characters.filter((each) => read.has(each)).length / Math.max(1, characters.length);
}
