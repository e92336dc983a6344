import { beforeEach, describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people, reportingWorld } from '../reporting/world.ts';
import { pathActs } from './pathActs.ts';

const world = eachStory(reportingWorld);
let acts: ReturnType<typeof pathActs>;
beforeEach(() => {
  acts = pathActs(world());
});

describe('the path of a measure', () => {
  it('is told in percent, and its status follows it', async () => {
    const { prisma } = world().graph.database;
    const { id: planId } = await prisma.plan.findFirstOrThrow();
    const { id: citationId } = await prisma.citation.findFirstOrThrow();
    const { id: leadId } = await prisma.organisation.findFirstOrThrow({ where: { code: 'tech' } });
    const data = {
      planId,
      code: 'kaihua-2023/lead/1',
      ordinal: 1,
      position: 1,
      titleZh: '建桥',
      titleEn: 'Build',
      citationId,
    };
    const measure = await prisma.measure.create({ data: { ...data, leadId, dueOn: new Date('2023-12-31') } });
    const points = (last: string, before = '20') => ({
      target: null,
      measure: measure.code,
      points: [
        { period: '2023-Q2', expected: before },
        { period: '2023-Q4', expected: last },
      ],
    });
    expect(codesOf(await acts.propose(people.tech, points('90')))).toEqual(['PATH_ENDS_ELSEWHERE points 1 expected']);
    expect(codesOf(await acts.propose(people.tech, points('100', '101')))).toEqual([
      'PERCENT_OUT_OF_RANGE points 0 expected',
      'PATH_FALLS points 1 expected',
    ]);
    await acts.approve(people.office, await acts.proposed(people.tech, points('100')));
    await prisma.progressReport.create({
      data: {
        measureId: measure.id,
        period: '2023-06',
        periodEnd: new Date('2023-06-30'),
        percent: '20',
        narrative: 'x',
        submittedAt: new Date(),
        approvedAt: new Date(),
      },
    });
    // Its deadline has passed by now: the way itself is judged in test/rules.
    const { data: answer } = await world().graph.query(
      `{ measure(code: "${measure.code}") { path { points { period expected } } paths { revision } status { rule inputs { name value } } } }`,
    );
    expect(answer.measure).toMatchObject({ paths: [{ revision: 1 }], status: { rule: 'MEASURE_OVERDUE' } });
    expect(answer.measure.status.inputs).toContainEqual({ name: 'path.2023-Q2', value: '20' });
    await prisma.measure.update({ where: { id: measure.id }, data: { state: 'DONE' } });
    expect(codesOf(await acts.propose(people.tech, { ...points('100'), reason: 'late' }))).toEqual([
      'PROMISE_SETTLED measure',
    ]);
    await prisma.measure.update({ where: { id: measure.id }, data: { state: 'UNDER_WAY', dueOn: null } });
    expect(codesOf(await acts.propose(people.tech, { ...points('100'), reason: 'late' }))).toEqual([
      'NO_PATH_END measure',
    ]);
  });
});
