import { describe, expect, it } from 'vitest';
import { eachStory } from './eachStory.ts';
import { currentJobs, jobs } from './jobs.ts';
import { codesOf, people, reportingWorld } from './world.ts';

const world = eachStory(reportingWorld);

describe('a draft', () => {
  it('is kept, replaced by a later one, handed in and approved', async () => {
    const { submit, handIn, approve } = world();
    const first = await submit(people.tech, { figures: [jobs('5')], draft: true });
    expect(first.submission).toMatchObject({ state: 'DRAFT', mine: true, figures: [{ state: 'DRAFT', revision: 1 }] });
    expect(codesOf(await approve(people.office, first.submission.id))).toEqual(['NOT_FOUND submission']);
    const second = await submit(people.tech, { figures: [jobs('6')], draft: true });
    expect(codesOf(await handIn(people.tech, first.submission.id))).toEqual(['SUBMISSION_REPLACED submission']);
    expect(codesOf(await handIn(people.labour, second.submission.id))).toEqual(['NOT_FOUND submission']);
    const handedIn = await handIn(people.colleague, second.submission.id);
    expect(handedIn.submission).toMatchObject({ state: 'SUBMITTED', mine: true, figures: [{ state: 'SUBMITTED' }] });
    expect(codesOf(await handIn(people.tech, second.submission.id))).toEqual(['WRONG_STATE submission']);
    expect(codesOf(await approve(people.colleague, second.submission.id))).toEqual(['SELF_APPROVAL submission']);
    expect((await approve(people.office, second.submission.id)).errors).toEqual([]);
    expect(await currentJobs(world().graph)).toMatchObject({ value: '6', revision: 2 });
  });

  it('goes when the same figure is handed in; it is checked again when it is handed in itself', async () => {
    const { submit, handIn, approve, send, graph } = world();
    const { submission: draft } = await submit(people.tech, { figures: [jobs('5')], draft: true });
    const { submission } = await submit(people.tech, { figures: [jobs('6')] });
    expect(codesOf(await handIn(people.tech, draft.id))).toEqual(['SUBMISSION_REPLACED submission']);
    await approve(people.office, submission.id);
    expect(codesOf(await submit(people.tech, { figures: [jobs('7')], draft: true }))).toEqual([
      'REASON_REQUIRED figures 0 reason',
    ]);
    const charge = { plan: 'kaihua-2023', target: 'jobs.new', organisation: 'labour', role: 'RESPONSIBLE' };
    await send('chargeOrganisation', charge, people.administrator, 'responsibility { id }');
    const reason = 'late returns';
    const mine = await submit(people.tech, { figures: [jobs('7', { reason })], draft: true });
    const theirs = await submit(people.labour, { figures: [jobs('8', { reason })] });
    expect(codesOf(await handIn(people.tech, mine.submission.id))).toEqual(['ALREADY_REPORTED submission']);
    await approve(people.office, theirs.submission.id);
    expect(codesOf(await handIn(people.tech, mine.submission.id))).toEqual(['DRAFT_OUTDATED submission']);
    const discharge = { ...charge, organisation: 'tech', role: 'LEAD' };
    await send('dischargeOrganisation', discharge, people.administrator, 'target { code }');
    expect(codesOf(await handIn(people.tech, mine.submission.id))).toEqual([
      'NOT_RESPONSIBLE submission',
      'DRAFT_OUTDATED submission',
    ]);
    expect(await graph.database.prisma.observation.count({ where: { approvedAt: { not: null } } })).toBe(2);
  });
});

describe('a correction', () => {
  it('needs a reason, and the approved figure counts until the correction is approved', async () => {
    const { submit, approve, giveBack, graph } = world();
    const first = await submit(people.tech, { figures: [jobs('5')] });
    await approve(people.office, first.submission.id);
    expect(codesOf(await submit(people.tech, { figures: [jobs('6')] }))).toEqual(['REASON_REQUIRED figures 0 reason']);
    expect(codesOf(await submit(people.tech, { figures: [jobs('6', { reason: '  ' })] }))).toHaveLength(1);
    const wrong = await submit(people.tech, { figures: [jobs('60', { reason: 'typing error' })] });
    expect(await currentJobs(world().graph)).toMatchObject({ value: '5' });
    await giveBack(people.office, wrong.submission.id);
    expect(await currentJobs(world().graph)).toMatchObject({ value: '5' });
    const right = await submit(people.tech, { figures: [jobs('6', { reason: 'late returns' })] });
    await approve(people.office, right.submission.id);
    expect(await currentJobs(world().graph)).toMatchObject({ value: '6', revision: 3, reason: 'late returns' });
    const rows = await graph.database.prisma.observation.findMany({ orderBy: { revision: 'asc' } });
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(rows[0]?.supersededAt).toEqual(rows[2]?.approvedAt);
  });

  it('was not known before it was approved', async () => {
    const { submit, approve, graph } = world();
    const first = await submit(people.tech, { figures: [jobs('5')] });
    await approve(people.office, first.submission.id);
    const { approvedAt } = await graph.database.prisma.observation.findFirstOrThrow();
    const second = await submit(people.tech, { figures: [jobs('6', { reason: 'late returns' })] });
    await approve(people.office, second.submission.id);
    const asOf = async (moment: Date | null) => {
      const document = `query ($asOf: DateTime) { plan(code: "kaihua-2023", asOf: $asOf) {
        target(code: "jobs.new") { latest { value } observations { nodes { value supersededAt state } } duties { state } } reporting { received } } }`;
      return (await graph.query(document, { asOf: moment?.toISOString() ?? null })).data.plan;
    };
    const before = await asOf(new Date((approvedAt as Date).getTime() - 1));
    expect(before).toMatchObject({
      target: { latest: null, observations: { nodes: [] } },
      reporting: { received: 0 },
    });
    expect(before.target.duties[2]).toEqual({ state: null });
    const then = await asOf(approvedAt);
    expect(then).toMatchObject({
      target: { latest: { value: '5' }, observations: { nodes: [{ supersededAt: null, state: 'APPROVED' }] } },
      reporting: { received: 1 },
    });
    expect((await asOf(null)).target.latest).toEqual({ value: '6' });
  });
});

describe('a report that still waits', () => {
  it('is replaced by the next of the same organisation; what is left of it can be approved', async () => {
    const { submit, approve, giveBack, graph } = world();
    const first = await submit(people.tech, { figures: [jobs('5'), { target: 'output', value: '1.25' }] });
    const second = await submit(people.tech, { figures: [jobs('6')] });
    const approved = await approve(people.office, first.submission.id);
    expect(approved.submission.figures.map(({ state }: { state: string }) => state)).toEqual(['SUBMITTED', 'APPROVED']);
    const third = await submit(people.tech, { figures: [jobs('7')] });
    expect(codesOf(await approve(people.office, second.submission.id))).toEqual(['SUBMISSION_REPLACED submission']);
    const { data } = await graph.query(
      '{ submissions(filter: { state: { eq: SUBMITTED } }) { nodes { id replaced } } }',
      {},
      { viewer: people.office },
    );
    expect(data.submissions.nodes).toEqual([
      { id: second.submission.id, replaced: true },
      { id: third.submission.id, replaced: false },
    ]);
    expect((await giveBack(people.office, second.submission.id)).errors).toEqual([]);
  });
});

describe('a plan that is closed', () => {
  it('takes no figure and approves none until it is reopened; what waits can be returned', async () => {
    const { submit, approve, handIn, giveBack, send } = world();
    const close = () => send('closePlan', { plan: 'kaihua-2023' }, people.administrator, 'plan { closedAt }');
    const waiting = await submit(people.tech, { figures: [jobs('5')] });
    const other = await submit(people.tech, { figures: [{ target: 'output', value: '1' }] });
    const draft = await submit(people.tech, { figures: [{ target: 'residents', value: '1' }], draft: true });
    expect((await close()).errors).toEqual([]);
    expect(codesOf(await close())).toEqual(['PLAN_CLOSED plan']);
    expect(codesOf(await submit(people.tech, { figures: [jobs('5')] }))).toEqual(['PLAN_CLOSED plan']);
    expect(codesOf(await handIn(people.tech, draft.submission.id))).toEqual(['PLAN_CLOSED submission']);
    expect(codesOf(await approve(people.office, waiting.submission.id))).toEqual(['PLAN_CLOSED submission']);
    expect((await giveBack(people.office, other.submission.id)).errors).toEqual([]);
    const reopen = () => send('reopenPlan', { plan: 'kaihua-2023' }, people.administrator, 'plan { closedAt }');
    expect((await reopen()) as object).toMatchObject({ plan: { closedAt: null }, errors: [] });
    expect(codesOf(await reopen())).toEqual(['PLAN_OPEN plan']);
    expect((await approve(people.office, waiting.submission.id)).errors).toEqual([]);
  });
});

describe('an intent', () => {
  it('is carried out once: sent again it gives the same submission, or the same problems', async () => {
    const { send, graph } = world();
    const input = { idempotencyKey: 'same', plan: 'kaihua-2023', period: '2023-03', figures: [jobs('5')] };
    const [one, two] = [
      await send('submitFigures', input, people.tech),
      await send('submitFigures', input, people.tech),
    ];
    expect(two).toEqual(one);
    expect(await graph.database.prisma.submission.count()).toBe(1);
    const bad = { ...input, idempotencyKey: 'bad', figures: [jobs('x')] };
    const refused = await send('submitFigures', bad, people.tech);
    expect(codesOf(refused)).toEqual(['INVALID_NUMBER figures 0 value']);
    expect(await send('submitFigures', bad, people.tech)).toEqual(refused);
    expect(codesOf(await send('submitFigures', { ...bad, idempotencyKey: 'same' }, people.tech))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ]);
  });
});
