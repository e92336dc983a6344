import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph } from '../journeys/world.ts';
import { readStated, type Stated, type StatedPlan } from './stated.ts';

describe('a plan says nothing that its source does not say', () => {
  let graph: TestGraph;
  let plan: StatedPlan;
  beforeAll(async () => {
    graph = await kaihuaGraph();
    plan = await readStated(graph, 'kaihua-2023');
  });
  afterAll(() => graph.close());

  it('every heading, measure, figure and title is cited', () => {
    const { areas, measures, targets, designations } = plan;
    const served = [...areas, ...areas.flatMap(({ sections }) => sections), ...measures, ...targets, ...designations];
    for (const { citation } of served) expect(citation).toMatchObject({ path: expect.stringMatching(/./) });
    expect([measures.length, targets.length, designations.length]).toEqual([242, 44, 27]);
  });

  it('what is cited stands where it is filed', () => {
    for (const { code, area, section, citation } of plan.measures) {
      const place = area === null ? 'lead' : [area.code, section?.ordinal].filter(Boolean).join('/');
      expect(`${citation.path}/`, code).toMatch(new RegExp(`^${place}/`));
      expect(code.split('/').slice(1, -1), code).toEqual(
        [area?.code, section?.ordinal ?? 'lead'].filter((part) => part !== undefined).map(String),
      );
    }
  });

  it('bullets follow one another as they do in the source', () => {
    const paths = plan.measures.map(({ citation }) => citation.path);
    expect(paths).toEqual([...paths].sort((one, other) => order(one).localeCompare(order(other))));
  });

  it('a heading without a source is none, or is said to be the editor’s', () => {
    expect(plan.titleBy).toBe('EDITOR');
    for (const { zh, en, titleBy, citation } of plan.areas.flatMap(({ sections }) => sections)) {
      expect(zh === null).toBe(en === null);
      if (citation.legibility === 'CUT') expect(zh === null || titleBy === 'EDITOR' || isOpen(zh)).toBe(true);
      else expect(zh).not.toBeNull();
    }
  });

  it('what is cut ends where the source ends, in both languages', () => {
    const cut = (list: readonly Stated[]) => list.filter(({ citation }) => citation.legibility === 'CUT');
    const damaged = [...cut(plan.measures), ...cut(plan.designations)];
    expect(damaged).toHaveLength(19);
    for (const { code, zh, en } of damaged) expect([isOpen(zh), isOpen(en)], code).toEqual([true, true]);
  });

  it('what is not cut is not left open', () => {
    for (const { code, zh, citation } of [...plan.measures, ...plan.designations]) {
      if (citation.legibility !== 'CUT') expect(isOpen(zh), code).toBe(false);
    }
  });

  it('a figure that is missing is missing because it is cut, or because the promise has none', () => {
    for (const { code, form, value, citation } of plan.targets) {
      const open = form !== 'NUMBER' || (value === null && citation.legibility === 'CUT');
      expect([code, value === null]).toEqual([code, open]);
    }
  });

  it('a stance is no task, and everything is committed to in some way', () => {
    const frames = plan.measures.filter(({ frame }) => frame);
    expect(frames).toHaveLength(33);
    const resolved = plan.measures.filter(({ commitment }) => commitment === 'RESOLVED');
    expect(resolved).toHaveLength(4);
  });

  /** Places paths in the order of the source: opening words first. */
  function order(path: string): string {
    const [area = '', section = '0', bullet = '0'] = path.split('/');
    const place = plan.areas.findIndex(({ code }) => code === area) + 1;
    return `${place}/${section}/${bullet.padStart(2, '0')}`;
  }
});

/** Whether a title shows that something is missing. */
function isOpen(title: string | null): boolean {
  return title?.includes('…') ?? false;
}
