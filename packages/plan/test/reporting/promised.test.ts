import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachStory } from './eachStory.ts';
import { currentJobs, jobs } from './jobs.ts';
import { people, reportingWorld } from './world.ts';

const promised = readFileSync(
  join(import.meta.dirname, '../../../../services/gateway/operations/reporting.graphql'),
  'utf8',
);
const document = (name: string) => {
  const [, found] = new RegExp(`^((?:mutation|query) ${name}\\b[\\s\\S]*?\\n})`, 'm').exec(promised) ?? [];
  if (!found) throw new Error(`There is no operation ${name}.`);
  return found;
};

const world = eachStory(reportingWorld);

describe('the operations that agencies were promised', () => {
  it('work word for word: reported, given back, reported again, approved', async () => {
    const { graph } = world();
    const submit = await graph.query(document('Submit'), { key: 'one' }, { viewer: people.tech });
    const { submission, errors } = submit.data.submitFigures;
    expect(errors).toEqual([]);
    expect(submission).toMatchObject({
      state: 'SUBMITTED',
      period: '2023-03',
      figures: [
        { target: { code: 'high-tech-enterprises.new' }, value: '3', status: { colour: 'GREEN' } },
        { target: { code: 'jobs.new' }, value: '1350', status: { colour: 'BLUE' } },
      ],
    });
    const given = { key: 'two', submission: submission.id };
    const returned = await graph.query(document('Return'), given, { viewer: people.office });
    expect(returned.data.returnSubmission).toEqual({
      submission: {
        id: submission.id,
        state: 'RETURNED',
        returnReason: 'numerator and denominator are swapped',
      },
      errors: [],
    });
    const again = await graph.query(document('Submit'), { key: 'three' }, { viewer: people.tech });
    const second = { key: 'four', submission: again.data.submitFigures.submission.id };
    const approved = await graph.query(document('Approve'), second, { viewer: people.office });
    expect(approved.data.approveSubmission).toEqual({
      submission: { id: second.submission, state: 'APPROVED', approvedBy: { name: 'office（中文）' } },
      errors: [],
    });
    expect(await currentJobs(world().graph)).toEqual({
      period: '2023-03',
      value: '1350',
      revision: 2,
      reason: null,
      submittedBy: { code: 'tech' },
    });
  });

  it('show the inbox, the most urgent first, and it empties', async () => {
    const { graph, submit, approve } = world();
    const inbox = async () => (await graph.query(document('Inbox'), {}, { viewer: people.labour })).data;
    const { viewer, reportingDue } = await inbox();
    expect(viewer).toEqual({ organisation: { code: 'labour', name: 'labour（中文）' }, roles: ['reporter'] });
    expect(reportingDue.nodes).toHaveLength(12);
    expect(reportingDue.nodes[0]).toEqual({
      target: { code: 'urban-income' },
      period: '2023-01',
      dueOn: '2023-02-10',
      state: null,
      overdue: true,
    });
    const narrowed = await graph.query(
      `{ of: reportingDue(filter: { target: { indicator: { code: { eq: "urban-income" } } }, dueOn: { lte: "2023-03-31" } }) { totalCount nodes { dueOn } }
         others: reportingDue(filter: { target: { indicator: { code: { eq: "none" } } } }) { totalCount } }`,
      {},
      { viewer: people.labour },
    );
    expect(narrowed.data).toMatchObject({ of: { nodes: [{ dueOn: '2023-02-10' }, {}] }, others: { totalCount: 0 } });
    const report = { period: '2023-01', figures: [{ target: 'urban-income', value: '1.5' }] };
    const { submission } = await submit(people.labour, report);
    expect((await inbox()).reportingDue.nodes[0]).toMatchObject({ state: 'SUBMITTED', overdue: false });
    await approve(people.office, submission.id);
    const { reportingDue: after } = await inbox();
    expect(after.nodes).toHaveLength(11);
    expect(after.nodes[0]).toMatchObject({ period: '2023-02', state: null });
  });
});

describe('who looks', () => {
  it('the public is nobody, has no inbox and sees no submission', async () => {
    await world().submit(people.tech, { figures: [jobs('5')] });
    const { data } = await world().graph.query(
      '{ viewer { subject } reportingDue { totalCount } submissions { totalCount aggregate { count } groupBy(field: STATE) { count } } }',
    );
    expect(data).toEqual({
      viewer: null,
      reportingDue: { totalCount: 0 },
      submissions: { totalCount: 0, aggregate: { count: 0 }, groupBy: [] },
    });
  });

  it('an approver and an administrator watch over all duties, where their organisation is charged with nothing', async () => {
    const count = async (viewer: (typeof people)[keyof typeof people]) =>
      (await world().graph.query('{ reportingDue { totalCount } }', {}, { viewer })).data.reportingDue.totalCount;
    const all = await world().graph.database.prisma.reportingDuty.count();
    expect([await count(people.office), await count(people.administrator)]).toEqual([all, all]);
    const charged = await count(people.tech);
    expect(charged).toBeLessThan(all);
    expect(await count(people.colleague)).toBe(charged);
    expect(await count(people.labour)).toBe(12);
  });

  it('viewer tells the token, and an organisation that is not known as none', async () => {
    const ask = (viewer: object) =>
      world().graph.query(
        '{ viewer { subject roles organisation { code reporting(plan: "kaihua-2023") { due } } } }',
        {},
        {
          viewer,
        } as never,
      );
    expect((await ask(people.tech)).data.viewer).toMatchObject({ subject: 'li', organisation: { code: 'tech' } });
    expect((await ask(people.administrator)).data.viewer).toMatchObject({ organisation: null });
    const stranger = { ...people.tech, organisation: 'nowhere' };
    expect((await ask(stranger)).data.viewer).toMatchObject({ organisation: null });
  });
});
