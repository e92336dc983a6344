import type { Viewer } from '@plangraph/schema';
import { promiseByHand } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people } from '../reporting/world.ts';
import { four, openParts, reporter, town } from './partsWorld.ts';

const world = eachStory(openParts);

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
const places = ({ parts }: any) => parts.nodes.map(({ code, rank }: any) => `${rank} ${code.slice(9)}`);

describe('a target that is split among townships', () => {
  it('has parts with owners, figures and statuses of their own, ranked in one statement', async () => {
    expect((await world().split(people.administrator)).errors).toEqual([]);
    await world().report('east', '260');
    await world().report('west', '90');
    await world().report('north', '100');
    const { value, parts } = await world().ranked();
    expect({ value, ...parts, nodes: parts.nodes.length }).toEqual({
      ...{ value: '1200', totalCount: 4, sum: '1100', difference: '100' },
      nodes: 4,
    });
    expect(places({ parts })).toEqual(['1 east', '2 north', '3 west', '4 south']);
    const [east, north, west, south] = parts.nodes;
    const { status, ...told } = east;
    expect(told).toMatchObject({
      code: 'jobs.new@east',
      label: 'jobs.new · east town',
      attainment: '1.04',
      value: '500',
      place: { code: 'east', name: 'east town' },
      owner: { code: 'east-government' },
      latest: { period: '2023-06', value: '260' },
      target: { code: 'jobs.new@east', partOf: { code: 'jobs.new' }, responsible: [{ role: 'LEAD' }] },
    });
    expect(status).toMatchObject({ colour: 'GREEN', expected: '250', actual: '260' });
    expect([north.attainment, north.status.colour, west.attainment, west.status.colour]).toEqual([
      '1',
      'GREEN',
      '0.6',
      'RED',
    ]);
    expect(south).toMatchObject({ attainment: null, latest: null, status: { colour: 'GREY', rule: 'REPORT_MISSING' } });
    for (const each of parts.nodes)
      expect(promiseByHand(each.status.inputs)).toMatchObject({ colour: each.status.colour, rule: each.status.rule });
    expect((await world().ranked({ first: 2 })).parts.nodes).toHaveLength(2);
    expect((await world().ranked({ period: '2023-05' })).parts.nodes.map(({ rank }: { rank: number }) => rank)).toEqual(
      [1, 1, 1, 1],
    );
  });

  it('shows as of any moment the ranks of that moment, whatever came later', async () => {
    const begun = new Date().toISOString();
    await world().split(people.administrator);
    await world().report('east', '200');
    await world().report('west', '150');
    const then = new Date().toISOString();
    const before = await world().ranked({ asOf: then });
    expect(places(before)).toEqual(['1 west', '2 east', '3 north', '3 south']);
    await world().report('north', '300');
    await world().report('south', '20');
    expect(places(await world().ranked())).toEqual(['1 north', '2 west', '3 east', '4 south']);
    expect(await world().ranked({ asOf: then })).toEqual(before);
    expect((await world().ranked({ asOf: begun })).parts).toEqual({
      totalCount: 0,
      sum: null,
      difference: null,
      nodes: [],
    });
  });

  it('is counted by the plan once: lists and summaries leave its parts out, the inbox of their owners does not', async () => {
    const counts = async () =>
      (
        await world().graph.query(
          '{ plan(code: "kaihua-2023") { targets { totalCount } statusSummary { total } areas { targets { totalCount } } } targets { totalCount } targetParts { totalCount nodes { code division partName place { code } } } }',
        )
      ).data;
    const before = await counts();
    await world().split(people.administrator);
    const { targetParts, ...after } = await counts();
    expect({ ...after, targetParts: before.targetParts }).toEqual(before);
    expect(targetParts.totalCount).toBe(4);
    const due = await world().graph.query(
      '{ reportingDue { totalCount nodes { target { code } period } } }',
      {},
      { viewer: reporter('east') },
    );
    expect(due.data.reportingDue.totalCount).toBe(12);
    expect(due.data.reportingDue.nodes[0].target.code).toBe('jobs.new@east');
  });

  it('gets more parts later, but nothing twice and nothing by another division', async () => {
    await world().split(people.administrator, { parts: four.slice(0, 2) });
    expect(codesOf(await world().split(people.administrator))).toEqual([
      'DUPLICATE_PART parts 0 code',
      'DUPLICATE_PART parts 1 code',
    ]);
    const bureaus = { division: 'BUREAU', parts: [{ owner: 'labour', value: '1' }] };
    expect(codesOf(await world().split(people.administrator, bureaus))).toEqual(['OTHER_DIVISION division']);
    const { errors, ...result } = await world().split(people.administrator, { parts: four.slice(2) });
    expect(errors).toEqual([]);
    expect(result).toMatchObject({ target: { parts: { totalCount: 4, sum: '1100' } } });
  });

  it('has parts that promise more than the whole only for a reason, which is shown', async () => {
    const parts = [...four, town('east', '1')].map((each, at) => ({
      ...each,
      code: `p${at}`,
      value: at ? each.value : '900',
    }));
    expect(codesOf(await world().split(people.administrator, { parts }))).toEqual(['PARTS_OVER_WHOLE parts']);
    const result = await world().split(people.administrator, { parts, reason: '按 110% 分解。' });
    expect(result).toMatchObject({
      errors: [],
      target: { parts: { sum: '1501', difference: '-301', reason: '按 110% 分解。' } },
    });
  });

  it('has a split taken back with a reason, as of before is split, and is split anew', async () => {
    await world().split(people.administrator);
    await world().report('east', '250');
    const then = new Date().toISOString();
    const before = await world().ranked();
    const parts = four.map(({ place }) => `jobs.new@${place}`);
    const withdraw = (more: object, viewer: Viewer = people.administrator) => {
      const input = { plan: 'kaihua-2023', target: 'jobs.new', parts, reason: '分解有误，重新分解。', ...more };
      return world().send('withdrawParts', input, viewer, 'target { parts { totalCount sum } }');
    };
    expect(codesOf(await withdraw({}, people.office))).toEqual(['FORBIDDEN']);
    expect(codesOf(await withdraw({ parts: ['jobs.new@east', 'jobs.new@sea'], reason: ' ' }))).toEqual([
      'REASON_REQUIRED reason',
      'NOT_FOUND parts 1',
    ]);
    expect(await withdraw({})).toMatchObject({ target: { parts: { totalCount: 0, sum: null } }, errors: [] });
    expect(places(await world().ranked())).toEqual([]);
    expect(await world().ranked({ asOf: then })).toEqual(before);
    const { prisma } = world().graph.database;
    const duties = () => prisma.reportingDuty.count({ where: { target: { code: { in: parts } }, withdrawnAt: null } });
    expect(await duties()).toBe(1);
    const anew = await world().split(people.administrator, {
      parts: [{ ...town('east', '700'), owner: 'west-government' }],
    });
    expect(anew.errors).toEqual([]);
    expect(await duties()).toBe(12);
    const [east] = (await world().ranked()).parts.nodes;
    expect(east).toMatchObject({ ...{ value: '700', owner: { code: 'west-government' } }, latest: { value: '250' } });
    expect(await world().ranked({ asOf: then })).toEqual(before);
  });

  it('is refused, all at once, where nothing fits', async () => {
    expect(codesOf(await world().split(people.office))).toEqual(['FORBIDDEN']);
    expect(codesOf(await world().split(people.administrator, { parts: [] }))).toEqual(['NO_PARTS parts']);
    expect(codesOf(await world().split(people.administrator, { target: 'nope' }))).toEqual(['NOT_FOUND target']);
    const parts = [
      { owner: 'nobody', value: '1', place: 'east' },
      { owner: 'tech', value: 'x', place: 'west' },
      { owner: 'tech', value: '1', place: 'beyond' },
      { owner: 'tech', value: '1', place: 'nowhere' },
      { owner: 'tech', value: '1' },
    ];
    expect(codesOf(await world().split(people.administrator, { parts }))).toEqual([
      'INVALID_NUMBER parts 1 value',
      'MISSING_VALUE parts 4 place',
      'NOT_FOUND parts 0 owner',
      'OTHER_PLACE parts 2 place',
      'NOT_FOUND parts 3 place',
    ]);
    const levels = {
      target: 'forest',
      division: 'QUARTER',
      parts: [{ owner: 'tech', value: '1', quarter: '2023-Q1' }],
    };
    expect(codesOf(await world().split(people.administrator, levels))).toEqual(['NOT_DIVISIBLE division']);
  });
});
