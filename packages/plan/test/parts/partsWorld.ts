import type { Viewer } from '@plangraph/schema';
import { expect } from 'vitest';
import { people, reportingWorld } from '../reporting/world.ts';

/** A part that a township's government owns. */
export const town = (code: string, value: string) => ({ place: code, owner: `${code}-government`, value });
/** Parts of four townships, which come to less than the whole. */
export const four = [town('east', '500'), town('west', '300'), town('north', '200'), town('south', '100')];
/** Whoever reports for a township. */
export const reporter = (code: string): Viewer => ({
  subject: code,
  organisation: `${code}-government`,
  roles: ['reporter'],
});
const ranking = `query ($target: String!, $asOf: DateTime, $period: String, $first: Int) { plan(code: "kaihua-2023", asOf: $asOf) { target(code: $target) { value
  parts(first: $first, period: $period, orderBy: [{ field: ATTAINMENT, direction: DESC }]) { totalCount sum difference nodes {
    id code label(lang: EN) rank attainment value place { code name(lang: EN) } owner { code } latest { period value }
    status { colour expected actual rule inputs { name value } } target { code partOf { code } responsible { role } } } } } } }`;

/** The reporting world with jobs that are summed up and can be split among four townships, and what is done to them. */
export async function openParts() {
  const world = await reportingWorld();
  const { prisma } = world.graph.database;
  await prisma.indicator.updateMany({ where: { code: 'jobs.new' }, data: { aggregation: 'SUM' } });
  await prisma.target.updateMany({ where: { code: 'jobs.new' }, data: { value: '1200' } });
  const county = await prisma.place.findUniqueOrThrow({ where: { code: 'county' } });
  for (const code of ['east', 'west', 'north', 'south']) {
    const names = { nameZh: `${code}镇`, nameEn: `${code} town` };
    const place = await prisma.place.create({ data: { code, ...names, kind: 'TOWNSHIP', parentId: county.id } });
    await prisma.organisation.create({
      data: { code: `${code}-government`, ...names, kind: 'GOVERNMENT', placeId: place.id },
    });
  }
  await prisma.place.create({ data: { code: 'beyond', nameZh: '外', nameEn: 'Beyond', kind: 'COUNTY' } });
  const split = (viewer: Viewer | null, more: object = {}) =>
    world.send(
      'splitTarget',
      { plan: 'kaihua-2023', target: 'jobs.new', division: 'TOWNSHIP', parts: four, ...more },
      viewer,
      'target { code parts { totalCount sum difference reason nodes { code } } }',
    );
  const report = async (code: string, value: string, period = '2023-06') => {
    const { submission, errors } = await world.submit(reporter(code), {
      period,
      figures: [{ target: `jobs.new@${code}`, value }],
    });
    expect(errors).toEqual([]);
    expect((await world.approve(people.office, submission.id)).errors).toEqual([]);
  };
  const ranked = async (more: object = {}) => {
    const given = { target: 'jobs.new', asOf: null, period: '2023-06', first: 50, ...more };
    world.graph.forget();
    const answer = await world.graph.query(ranking, given);
    expect(answer.errors).toBeUndefined();
    expect(world.graph.statements).toHaveLength(1);
    expect(answer).toEqual(await world.graph.queryByField(ranking, given));
    return answer.data.plan.target;
  };
  return { ...world, split, report, ranked };
}
