import { registerNames } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grounds } from './grounds.ts';
import { expectedOf, type OtherVerb, otherVerbs, report } from './otherVerbs.ts';
import type { Counties } from './places.ts';
import { ask } from './probes.ts';
import { everybody, viewerOf, wordsOf } from './somebody.ts';

describe.each(grounds)('in %s, whoever reports, approves, charges or closes', (_, make) => {
  let counties: Counties;
  let verbs: ReadonlyMap<string, OtherVerb>;
  beforeAll(async () => {
    counties = await make();
    verbs = otherVerbs(await report(counties));
  }, 300_000);
  afterAll(() => counties?.graph.close());

beforeAll(async () => {
  counties = await twoCounties();
  const { make, graph } = counties;
  const { prisma } = graph.database;
  const own = await prisma.organisation.findUniqueOrThrow({ where: { code: 'own' } });
  const placeId = own.placeId as number;
  const closed = await make('Plan', { code: 'closed', placeId, closedAt: '2023-12-31T00:00:00Z' });
  await make('Plan', { code: 'open', placeId });
  const targetId = await make('Target', { planId: closed, code: 'jobs' });
  await make('Responsibility', { organisationId: own.id, targetId, role: 'LEAD' });
  await make('Measure', { planId: closed, code: 'bridge', leadId: own.id });
  const submission = (state: string, more: object) =>
    make('Submission', { planId: closed, organisationId: own.id, period: '2023-01', state, submitter: 'li', ...more });
  const submittedAt = '2023-02-01T00:00:00Z';
  const draft = await submission('DRAFT', {});
  const waiting = await submission('SUBMITTED', { submittedAt });
  const figure = async (submissionId: number, period: string, more: object) => {
    const about = { targetId, submissionId, period, periodEnd: '2023-01-31', revision: 1, value: 4242 };
    const recordedAt = '2023-01-31T00:00:00Z';
    return globalId('Observation', await make('Observation', { ...about, submittedById: own.id, recordedAt, ...more }));
  };
  const decided = await submission('APPROVED', { submittedAt, approvedAt: submittedAt, decider: 'zhao' });
  figures = {
    draft: await figure(draft, '2023-01', {}),
    submitted: await figure(waiting, '2023-02', { submittedAt }),
    approved: await figure(decided, '2023-03', { submittedAt, approvedAt: submittedAt }),
  };
  const judgement = await make('Judgement', {
    targetId,
    organisationId: own.id,
    period: '2023-H1',
    periodEnd: '2023-06-30',
    outcome: 'KEPT',
    reason: 'seen',
    judge: 'li',
    judgedAt: submittedAt,
  });
  const neighbour = await prisma.organisation.findUniqueOrThrow({ where: { code: 'neighbour' } });
  const notice = globalId(
    'SupervisionNotice',
    await make('SupervisionNotice', { planId: closed, targetId, issuerId: neighbour.id, addresseeId: own.id }),
  );
  const explanation = { cause: ' ', correction: ' ', dueOn: 'x' };
  const way = [{ period: '2023', expected: '0' }];
  const proposed = await make('Path', {
    ...{ targetId, revision: 1, points: way, proposedById: own.id, proposer: 'li', proposedAt: submittedAt },
  });
  const charge = { plan: 'open', target: 'none', organisation: 'own', role: 'LEAD' };
  const chargeTarget = await make('Target', {
    planId: (await prisma.plan.findUniqueOrThrow({ where: { code: 'open' } })).id,
    code: 'none',
  });
  await make('Responsibility', { organisationId: own.id, targetId: chargeTarget, role: 'LEAD' });
  const client = await make('ApiClient', { code: 'script', organisationId: own.id });
  const key = await make('ApiKey', { clientId: client, revokedAt: '2023-01-01T00:00:00Z' });
  const webhookId = await make('Webhook', { organisationId: own.id, url: 'https://partner.example/', events: [] });
  const webhook = globalId('Webhook', webhookId);
  for (let at = 0; at < 5; at += 1) {
    await make('WebhookDelivery', { webhookId, messageId: `msg_${at}`, type: 'webhook.test', state: 'WAITING' });
  }
  const given: Readonly<Record<string, object>> = {
    submitFigures: { plan: 'closed', period: '2023-01', figures: [{ target: 'jobs', value: 'x' }] },
    submitProgress: {
      plan: 'closed',
      period: '2023-01',
      measures: [{ measure: 'bridge', percent: 'x', narrative: ' ' }],
    },
    dropMeasure: { measure: 'bridge', decisionTitleZh: ' ', decisionIssuedOn: 'x', reason: ' ' },
    submitDraft: { submission: globalId('Submission', draft) },
    approveSubmission: { submission: globalId('Submission', waiting) },
    returnSubmission: { submission: globalId('Submission', waiting), reason: ' ' },
    submitJudgement: { plan: 'closed', target: 'jobs', period: '2023-H1', outcome: 'KEPT', reason: ' ' },
    approveJudgement: { judgement: globalId('Judgement', judgement) },
    returnJudgement: { judgement: globalId('Judgement', judgement), reason: ' ' },
    explainShortfall: { plan: 'closed', target: 'jobs', ...explanation },
    issueNotice: { plan: 'closed', target: 'jobs', addressee: 'own', level: 'NOTICE', asks: ' ', dueOn: 'x' },
    answerNotice: { notice, ...explanation },
    acceptNotice: { notice },
    returnNotice: { notice, reason: ' ', dueOn: 'x' },
    closeNotice: { notice },
    proposePath: { plan: 'closed', target: 'jobs', points: [] },
    approvePath: { path: globalId('Path', proposed) },
    returnPath: { path: globalId('Path', proposed), reason: ' ' },
    splitTarget: { plan: 'closed', target: 'jobs', division: 'TOWNSHIP', parts: [] },
    requirePaths: { plan: 'closed', on: 'x' },
    chargeOrganisation: charge,
    dischargeOrganisation: { ...charge, role: 'SUPPORTING' },
    closePlan: { plan: 'closed' },
    reopenPlan: { plan: 'open' },
    issueApiKey: { client: 'script', days: 0 },
    revokeApiKey: { key: globalId('ApiKey', key) },
    importRows: { import: 'nothing', rows: [] },
    createWebhook: { organisation: 'own', url: 'nowhere', events: [] },
    updateWebhook: { webhook, url: 'nowhere' },
    deleteWebhook: { webhook, reason: 'x'.repeat(501) },
    rotateWebhookSecret: { webhook, overlapHours: -1 },
    pingWebhook: { webhook },
    replayWebhook: { webhook },
  };
  probes = new Map(Object.entries(given).map(([mutation, input]) => [mutation, { mutation, input: { ...input } }]));
}, 120_000);
afterAll(() => counties.graph.close());

const takes: Readonly<Record<string, readonly string[]>> = {
  submitFigures: ['reporter', 'administrator'],
  submitProgress: ['reporter', 'administrator'],
  submitDraft: ['reporter', 'administrator'],
  approveSubmission: ['approver', 'administrator'],
  returnSubmission: ['approver', 'administrator'],
  importRows: ['reporter', 'administrator'],
  submitJudgement: ['reporter', 'administrator'],
  approveJudgement: ['approver', 'administrator'],
  returnJudgement: ['approver', 'administrator'],
  explainShortfall: ['reporter', 'administrator'],
  issueNotice: ['approver', 'administrator'],
  answerNotice: ['reporter', 'administrator'],
  acceptNotice: ['approver', 'administrator'],
  returnNotice: ['approver', 'administrator'],
  closeNotice: ['approver', 'administrator'],
  proposePath: ['reporter', 'administrator'],
  approvePath: ['approver', 'administrator'],
  returnPath: ['approver', 'administrator'],
};

/** Whether a verb says something in the name of an organisation that is charged with it. */
const isReport = (verb: string) =>
  ['submitFigures', 'submitProgress', 'submitJudgement', 'proposePath', 'explainShortfall'].includes(verb);

/** What the rule must say of the notice that a neighbour issued to the bureau, and of issuing one. */
function expectedOfNotice({ role, organisation }: Somebody, verb: string): string {
  if (verb === 'answerNotice') return organisation === 'own' ? 'MAY' : 'NOT_ADDRESSEE';
  if (organisation === 'own') return 'SELF_SUPERVISION';
  if (verb === 'issueNotice') {
    if (organisation === 'none') return 'NO_ORGANISATION';
    return organisation === 'other county' ? 'OTHER_PLACE' : 'MAY';
  }
  if (organisation === 'neighbour') return 'MAY';
  return role === 'administrator' && organisation !== 'other county' ? 'MAY' : 'NOT_ISSUER';
}

/** What the rule must say, in words of its own: of a plan of the county, and of what a bureau there reported. */
function expected({ role, organisation }: Somebody, verb: string): string {
  if (!(takes[verb] ?? ['administrator']).includes(role)) return 'FORBIDDEN';
  if (organisation === 'unknown') return 'UNKNOWN_ORGANISATION';
  if (organisation === 'retired') return 'RETIRED_ORGANISATION';
  if (verb.endsWith('Notice') && !(organisation === 'none' && role !== 'administrator'))
    return expectedOfNotice({ role, organisation }, verb);
  if (organisation === 'none' && (role !== 'administrator' || isReport(verb))) return 'NO_ORGANISATION';
  if (organisation === 'own' || organisation === 'none') return 'MAY';
  // Rows are judged each by itself: rows.test.ts.
  if (verb === 'importRows') return 'MAY';
  if (isReport(verb)) return 'NOT_RESPONSIBLE';
  const isHidden = verb in takes;
  if (organisation === 'other county') return isHidden ? 'NOT_FOUND' : 'OTHER_PLACE';
  return verb === 'submitDraft' && role === 'reporter' ? 'NOT_FOUND' : 'MAY';
}

describe('whoever reports, approves, charges or closes', () => {
  it('is let through, or refused, as the rule says, by every verb that is no register’s', async () => {
  it('uses verbs of which it is written down here who may', () => {
    const { graph } = counties;
    const ofRegisters = new Set([...graph.registers.keys()].flatMap((noun) => Object.values(registerNames(noun))));
    const unknown = Object.keys(graph.schema.getMutationType()?.getFields() ?? {})
      .filter((name) => !ofRegisters.has(name) && !verbs.has(name))
      .map((name) => `${name}: say in otherVerbs.ts how it is asked, and who may.`);
    expect(unknown).toEqual([]);
  });

  it('is let through, or refused, as the rule says, by every verb that is no register’s', async () => {
    const wrong: string[] = [];
    for (const somebody of everybody) {
      const viewer = viewerOf(somebody);
      const probes = [...verbs].map(([mutation, { input }]) => ({ mutation, input }));
      const told = await ask((document, variables) => counties.graph.query(document, variables, { viewer }), probes);
      for (const [at, [name, verb]] of [...verbs].entries()) {
        const right = expectedOf(somebody, verb);
        if (told[at] !== right) wrong.push(`${name} by a ${wordsOf(somebody)}: ${told[at]}, not ${right}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
