import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, people, type ReportInput, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world.graph.close());

const one = [{ target: 'output', value: '1' }];

describe('a report', () => {
  it.each([
    ['of no figure', { figures: [] }, ['NO_FIGURES figures']],
    [
      'of too many figures',
      { figures: Array.from({ length: 501 }, () => ({ target: 'output', value: 'x' })) },
      ['TOO_MANY_FIGURES figures'],
    ],
    ['with a target twice', { figures: [...one, ...one] }, ['DUPLICATE_TARGET figures 1 target']],
    ['on a plan that is not there', { plan: 'nowhere-2023', figures: one }, ['NOT_FOUND plan']],
    ['of no period', { period: 'March', figures: one }, ['INVALID_PERIOD period']],
    ['of another year', { period: '2022-03', figures: one }, ['PERIOD_OUTSIDE_PLAN period']],
    ['for another organisation', { organisation: 'labour', figures: one }, ['FORBIDDEN organisation']],
    ['for its own organisation', { organisation: 'tech', figures: one }, []],
    [
      'with thirty mistakes, all told at once',
      {
        period: '2022-03',
        figures: Array.from({ length: 29 }, (_, index) => ({ target: `none-${index}`, value: 'x' })),
      },
      ['PERIOD_OUTSIDE_PLAN period', ...Array.from({ length: 29 }, (_, index) => `NOT_FOUND figures ${index} target`)],
    ],
  ] satisfies [string, ReportInput, string[]][])('%s', async (_, input, refusals) => {
    const before = await world.graph.database.prisma.observation.count();
    expect(codesOf(await world.submit(people.tech, { draft: true, ...input }))).toEqual(refusals);
    const after = await world.graph.database.prisma.observation.count();
    expect(after - before).toBe(refusals.length ? 0 : input.figures.length);
  });

  it('of a period that is not over is not taken', async () => {
    const { prisma } = world.graph.database;
    const year = new Date().getUTCFullYear() + 1;
    const { id: _, ...next } = await prisma.plan.findFirstOrThrow();
    const plan = await prisma.plan.create({ data: { ...next, code: 'next', year } });
    const {
      id: __,
      restatementId: ___,
      ...target
    } = await prisma.target.findFirstOrThrow({ where: { code: 'output' } });
    const made = await prisma.target.create({ data: { ...target, planId: plan.id, areaId: null } });
    const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: 'tech' } });
    await prisma.responsibility.create({ data: { organisationId, role: 'RESPONSIBLE', targetId: made.id } });
    const report = { plan: 'next', period: `${year}-03`, figures: [{ target: 'output', value: '1' }] };
    expect(codesOf(await world.submit(people.tech, report))).toEqual(['PERIOD_NOT_OVER period']);
  });

  it('names who is charged where it comes from somebody else', async () => {
    const { errors } = await world.submit(people.tech, { figures: [{ target: 'urban-income', value: '1' }] });
    expect(errors[0]).toMatchObject({
      message: 'tech (tech) neither leads nor is responsible for urban-income.',
      cure: 'It is reported by labour (labour).',
    });
  });

  it('comes from an administrator for an organisation that he names, and which is charged', async () => {
    const { administrator } = people;
    expect(codesOf(await world.submit(administrator, { figures: one }))).toEqual(['NO_ORGANISATION']);
    expect(codesOf(await world.submit(administrator, { figures: one, organisation: 'nowhere' }))).toEqual([
      'NOT_FOUND organisation',
    ]);
    expect(codesOf(await world.submit(administrator, { figures: one, organisation: 'labour' }))).toEqual([
      'NOT_RESPONSIBLE figures 0 target',
    ]);
    const { errors } = await world.submit(administrator, { figures: one, organisation: 'tech', draft: true });
    expect(errors).toEqual([]);
  });

  it('comes from somebody who acts for an organisation that is known, and may report', async () => {
    const submit = (viewer: object | null) => world.submit(viewer as never, { figures: one });
    expect(codesOf(await submit(null))).toEqual(['NOT_AUTHENTICATED']);
    expect(codesOf(await submit(people.office))).toEqual(['FORBIDDEN']);
    expect(codesOf(await submit({ ...people.tech, organisation: null }))).toEqual(['NO_ORGANISATION']);
    expect(codesOf(await submit({ ...people.tech, organisation: 'gone' }))).toEqual(['UNKNOWN_ORGANISATION']);
  });
});

describe('a decision', () => {
  it('is refused of what is no submission, of what was decided, without a reason, and of one’s own', async () => {
    const { submit, approve, giveBack, send } = world;
    const { submission } = await submit(people.colleague, { figures: [{ target: 'forest', value: '70' }] });
    const area = Buffer.from('Area:1').toString('base64url');
    const gone = Buffer.from('Submission:4711').toString('base64url');
    expect(codesOf(await approve(people.office, 'no id'))).toEqual(['INVALID_ID submission']);
    expect(codesOf(await approve(people.office, area))).toEqual(['INVALID_ID submission']);
    expect(codesOf(await approve(people.office, gone))).toEqual(['NOT_FOUND submission']);
    expect(codesOf(await approve(people.tech, submission.id))).toEqual(['FORBIDDEN']);
    expect(codesOf(await approve(people.colleague, submission.id))).toEqual(['SELF_APPROVAL submission']);
    expect(codesOf(await giveBack(people.office, submission.id, ' \n '))).toEqual(['REASON_REQUIRED reason']);
    expect(codesOf(await giveBack(people.office, submission.id, 'x'.repeat(2_001)))).toEqual(['TEXT_TOO_LONG reason']);
    const homeless = { ...people.office, organisation: 'gone' };
    expect(codesOf(await approve(homeless, submission.id))).toEqual(['UNKNOWN_ORGANISATION']);
    expect((await approve(people.administrator, submission.id)).errors).toEqual([]);
    const again = await approve(people.office, submission.id);
    expect(codesOf(again)).toEqual(['WRONG_STATE submission']);
    expect(again.errors[0]?.message).toContain('is APPROVED');
    expect(codesOf(await giveBack(people.office, submission.id))).toEqual(['WRONG_STATE submission']);
    const shown = await send('approveSubmission', { submission: gone }, people.office, 'submission { id }');
    expect(shown.submission).toBeNull();
  });
});

describe('a charge', () => {
  it('names what there is, once', async () => {
    const charge = { plan: 'kaihua-2023', target: 'unassigned', organisation: 'labour', role: 'SUPPORTING' };
    const send = (verb: string, more = {}, viewer: object = people.administrator) =>
      world.send(verb, { ...charge, ...more }, viewer as never, '__typename').then(codesOf);
    expect(await send('chargeOrganisation', { organisation: 'x', target: 'y' })).toEqual([
      'NOT_FOUND organisation',
      'NOT_FOUND target',
    ]);
    expect(await send('chargeOrganisation', { plan: 'x' })).toEqual(['NOT_FOUND plan']);
    expect(await send('chargeOrganisation', {}, people.office)).toEqual(['FORBIDDEN']);
    expect(await send('chargeOrganisation')).toEqual([]);
    expect(await send('chargeOrganisation')).toEqual(['ALREADY_CHARGED organisation']);
    const report = { figures: [{ target: 'unassigned', value: '1' }] };
    expect(codesOf(await world.submit(people.labour, report))).toEqual(['NOT_RESPONSIBLE figures 0 target']);
    expect(await send('chargeOrganisation', { role: 'RESPONSIBLE' })).toEqual([]);
    expect(codesOf(await world.submit(people.labour, report))).toEqual([]);
    expect(await send('dischargeOrganisation')).toEqual([]);
    expect(await send('dischargeOrganisation')).toEqual(['NOT_CHARGED organisation']);
  });
});
