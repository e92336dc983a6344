import { globalId } from './globalIds.ts';
import type { Counties } from './places.ts';
import { codes } from './somebody.ts';

/** What the bureau has reported in the county: global ids. */
export interface Reported {
  readonly figures: Readonly<Record<'draft' | 'submitted' | 'approved', string>>;
  readonly submissions: Readonly<Record<'draft' | 'submitted' | 'approved', string>>;
  readonly progress: Readonly<Record<'submitted' | 'approved', string>>;
  readonly progressSubmission: string;
  readonly judgements: Readonly<Record<'submitted' | 'approved', string>>;
  readonly paths: Readonly<Record<'submitted' | 'approved', string>>;
  readonly notice: string;
  readonly shortfalls: Readonly<Record<'unasked' | 'waiting', string>>;
  readonly import: string;
  readonly mapping: string;
  readonly webhook: string;
  readonly delivery: string;
  readonly attempt: string;
  readonly key: string;
  readonly client: string;
  readonly plans: Readonly<Record<'open' | 'closed', string>>;
  readonly targets: Readonly<Record<'jobs' | 'none', string>>;
  readonly measure: string;
}

/** Makes what the bureau reported of two plans of the county, of which one is closed. */
export async function report({ graph, make, own, places }: Counties): Promise<Reported> {
  const placeId = places.get('here');
  const closed = await make('Plan', { code: 'closed', placeId, closedAt: '2023-12-31T00:00:00Z' });
  const open = await make('Plan', { code: 'open', placeId });
  const area = await make('Area', { planId: closed, code: 'industry' });
  const section = await make('Section', { areaId: area });
  const targetId = await make('Target', { planId: closed, areaId: area, code: 'jobs' });
  const none = await make('Target', { planId: open, code: 'none' });
  await make('Responsibility', { organisationId: own, targetId, role: 'LEAD' });
  await make('Responsibility', { organisationId: own, targetId: none, role: 'LEAD' });
  const measureId = await make('Measure', {
    planId: closed,
    areaId: area,
    sectionId: section,
    code: 'bridge',
    leadId: own,
  });
  const submittedAt = '2023-02-01T00:00:00Z';
  const recordedAt = '2023-01-31T00:00:00Z';
  const approved = { submittedAt, approvedAt: submittedAt };
  const submission = (state: string, more: object) =>
    make('Submission', { planId: closed, organisationId: own, period: '2023-01', state, submitter: 'li', ...more });
  const [draft, waiting] = [await submission('DRAFT', {}), await submission('SUBMITTED', { submittedAt })];
  const decided = await submission('APPROVED', { ...approved, decider: 'zhao' });
  const progressed = await submission('SUBMITTED', { submittedAt });
  const figure = async (submissionId: number, period: string, more: object) => {
    const about = { targetId, submissionId, period, periodEnd: '2023-01-31', revision: 1, value: 4242 };
    return globalId('Observation', await make('Observation', { ...about, submittedById: own, recordedAt, ...more }));
  };
  const progress = async (submissionId: number, period: string, more: object) => {
    const about = { measureId, submissionId, period, periodEnd: '2023-01-31', revision: 1, reached: [] };
    const row = { ...about, submittedById: own, recordedAt, ...more };
    return globalId('ProgressReport', await make('ProgressReport', row));
  };
  const judgement = async (period: string, more: object) => {
    const about = { targetId, organisationId: own, period, periodEnd: '2023-06-30', outcome: 'KEPT', reason: 'seen' };
    const row = { ...about, judge: 'li', judgedAt: submittedAt, ...more };
    return globalId('Judgement', await make('Judgement', row));
  };
  const neighbour = await graph.database.prisma.organisation.findUniqueOrThrow({ where: { code: codes.neighbour } });
  const asked = { planId: closed, targetId, issuerId: neighbour.id, addresseeId: own };
  const noticeId = await make('SupervisionNotice', asked);
  const explained = (more: object) =>
    make('Shortfall', { planId: closed, targetId, organisationId: own, explainer: 'li', documents: [], ...more });
  const proposed = (revision: number, more: object) => {
    const about = { targetId, revision, points: [{ period: '2023', expected: '0' }], proposedById: own };
    return make('Path', { ...about, proposer: 'li', proposedAt: submittedAt, ...more });
  };
  const counts = { created: 1, changed: 0, unchanged: 0, refused: 0 };
  const brought = { name: 'parks', noun: 'Park', organisationId: own, subject: 'li', headings: [], notes: [] };
  const imported = await make('Import', { ...brought, ...counts, dryRun: false });
  const mapping = await make('HeadingMapping', { rows: 'parks', name: 'books', organisationId: own, headings: {} });
  const hook = await make('Webhook', { organisationId: own, url: 'https://partner.example/', events: [] });
  const sent = { webhookId: hook, type: 'webhook.test', state: 'WAITING' };
  // As many as may wait, so that no more are made.
  const deliveries = await Promise.all(
    [1, 2, 3, 4, 5].map((at) => make('WebhookDelivery', { ...sent, messageId: `msg_${at}` })),
  );
  const [deliveryId] = deliveries;
  const attemptId = await make('WebhookAttempt', { deliveryId, number: 1 });
  const client = await make('ApiClient', { code: 'script', organisationId: own });
  const key = await make('ApiKey', { clientId: client, revokedAt: '2023-01-01T00:00:00Z' });
  const idOf = (id: number) => globalId('Submission', id);
  return {
    figures: {
      draft: await figure(draft, '2023-01', {}),
      submitted: await figure(waiting, '2023-02', { submittedAt }),
      approved: await figure(decided, '2023-03', approved),
    },
    submissions: { draft: idOf(draft), submitted: idOf(waiting), approved: idOf(decided) },
    progress: {
      submitted: await progress(progressed, '2023-01', { submittedAt }),
      approved: await progress(decided, '2023-02', approved),
    },
    progressSubmission: idOf(progressed),
    judgements: {
      submitted: await judgement('2023-H1', {}),
      approved: await judgement('2023', { state: 'APPROVED', approvedAt: submittedAt, decider: 'zhao' }),
    },
    paths: {
      submitted: globalId('Path', await proposed(2, {})),
      approved: globalId('Path', await proposed(1, { state: 'APPROVED', approvedAt: submittedAt, decider: 'zhao' })),
    },
    notice: globalId('SupervisionNotice', noticeId),
    shortfalls: {
      unasked: globalId('Shortfall', await explained({})),
      waiting: globalId('Shortfall', await explained({ noticeId })),
    },
    import: globalId('Import', imported),
    mapping: globalId('HeadingMapping', mapping),
    webhook: globalId('Webhook', hook),
    delivery: globalId('WebhookDelivery', deliveryId ?? 0),
    attempt: globalId('WebhookAttempt', attemptId),
    key: globalId('ApiKey', key),
    client: globalId('ApiClient', client),
    plans: { open: globalId('Plan', open), closed: globalId('Plan', closed) },
    targets: { jobs: globalId('Target', targetId), none: globalId('Target', none) },
    measure: globalId('Measure', measureId),
  };
}
