import { globalId } from './globalIds.ts';
import type { Counties } from './places.ts';
import type { Probe } from './probes.ts';
import { codes, isNarrowed, type Somebody } from './somebody.ts';

/** Who may use a verb that is no register's, and whose what it touches is. */
export interface Rule {
  readonly roles: readonly string[];
  /** What the rule must say to somebody who has one of the roles and whose organisation serves, or who administers everything. */
  readonly says: (somebody: Somebody) => string;
}

/** How a verb is asked, and who may. */
export type OtherVerb = Rule &
  Pick<Probe, 'input' | 'undo'> & {
    /** Global id of the record that it touches, as `viewer { can }` is asked about it; null where it makes one. */
    readonly record: string | null;
  };

const approvers = ['approver', 'administrator'];
const administrators = ['administrator'];
const reporters = ['reporter', 'administrator'];

/** Says something in the name of an organisation that is charged with it. */
const reports: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (somebody.organisation === 'none') return 'NO_ORGANISATION';
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' ? 'MAY' : 'NOT_RESPONSIBLE';
  },
};

/** Decides on what an organisation of the place reported; who sits elsewhere does not even learn that it is there. */
const decides: Rule = {
  roles: approvers,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'other county' ? 'NOT_FOUND' : 'MAY';
  },
};

/** Goes on with what the organisation itself began; administrators of the place may as well. */
const goesOn: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    if (somebody.organisation === 'own') return 'MAY';
    return somebody.role === 'administrator' && somebody.organisation !== 'other county' ? 'MAY' : 'NOT_FOUND';
  },
};

/** Administers the place. */
const administers: Rule = {
  roles: administrators,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'other county' ? 'OTHER_PLACE' : 'MAY';
  },
};

/** Answers the notice that a neighbour issued to the bureau. */
const answers: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' ? 'MAY' : 'NOT_ADDRESSEE';
  },
};

/** Issues a notice to the bureau. */
const issues: Rule = {
  roles: approvers,
  says: (somebody) => {
    if (somebody.organisation === 'own' || isNarrowed(somebody)) return 'SELF_SUPERVISION';
    if (somebody.organisation === 'none') return 'NO_ORGANISATION';
    return somebody.organisation === 'other county' ? 'OTHER_PLACE' : 'MAY';
  },
};

/** Decides on the notice that a neighbour issued to the bureau: the neighbour does, and whoever administers the place. */
const watches: Rule = {
  roles: approvers,
  says: (somebody) => {
    const { role, organisation } = somebody;
    if (organisation === 'own' || isNarrowed(somebody)) return 'SELF_SUPERVISION';
    if (organisation === 'neighbour') return 'MAY';
    return role === 'administrator' && organisation !== 'other county' ? 'MAY' : 'NOT_ISSUER';
  },
};

/** Brings rows, each of which is judged by itself: rows.test.ts. */
const brings: Rule = { roles: reporters, says: () => 'MAY' };

/** Begins something of its own organisation's, of no policy area. */
const begins: Rule = { roles: reporters, says: (somebody) => (isNarrowed(somebody) ? 'OUT_OF_SCOPE' : 'MAY') };

/** Works on what the bureau keeps to itself: it does, and whoever administers everything. */
const keeps: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' || somebody.organisation === 'none' ? 'MAY' : 'NOT_FOUND';
  },
};

/** What the rule must say, in words of its own: of a plan of the county, and of what a bureau there reported. */
export function expectedOf(somebody: Somebody, { roles, says }: Rule): string {
  const { role, organisation } = somebody;
  if (!roles.includes(role)) return 'FORBIDDEN';
  if (organisation === 'unknown') return 'UNKNOWN_ORGANISATION';
  if (organisation === 'retired') return 'RETIRED_ORGANISATION';
  if (organisation === 'none' && role !== 'administrator') return 'NO_ORGANISATION';
  return says(somebody);
}

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

/** Every verb that is no register's, by its name: say here how it is asked so that nothing is done, and who may. */
export function otherVerbs(reported: Reported): ReadonlyMap<string, OtherVerb> {
  const { submissions, progressSubmission, judgements, paths, notice, plans, targets, measure, key, client, webhook } =
    reported;
  const charge = { plan: 'open', target: 'none', organisation: 'own', role: 'LEAD' };
  const jobs = { target: 'jobs', value: 'x' };
  const bridge = { measure: 'bridge', percent: 'x', narrative: ' ' };
  const decision = { measure: 'bridge', decisionTitleZh: ' ', decisionIssuedOn: 'x', reason: ' ' };
  const judged = { plan: 'closed', target: 'jobs', period: '2023-H1', outcome: 'KEPT', reason: ' ' };
  const shortOf = { plan: 'closed', target: 'jobs' };
  const explanation = { cause: ' ', correction: ' ', dueOn: 'x' };
  const warning = { addressee: 'own', level: 'NOTICE', asks: ' ', dueOn: 'x' };
  const [waiting, judgement] = [submissions.submitted, judgements.submitted];
  return new Map<string, OtherVerb>([
    [
      'submitFigures',
      { ...reports, record: targets.jobs, input: { plan: 'closed', period: '2023-01', figures: [jobs] } },
    ],
    [
      'submitProgress',
      { ...reports, record: measure, input: { plan: 'closed', period: '2023-01', measures: [bridge] } },
    ],
    ['submitJudgement', { ...reports, record: targets.jobs, input: judged }],
    ['submitDraft', { ...goesOn, record: submissions.draft, input: { submission: submissions.draft } }],
    ['approveSubmission', { ...decides, record: waiting, input: { submission: waiting } }],
    [
      'returnSubmission',
      { ...decides, record: progressSubmission, input: { submission: progressSubmission, reason: ' ' } },
    ],
    ['approveJudgement', { ...decides, record: judgement, input: { judgement } }],
    ['returnJudgement', { ...decides, record: judgement, input: { judgement, reason: ' ' } }],
    ['explainShortfall', { ...reports, record: targets.jobs, input: { ...shortOf, ...explanation } }],
    ['issueNotice', { ...issues, record: null, input: { ...shortOf, ...warning } }],
    ['answerNotice', { ...answers, record: notice, input: { notice, ...explanation } }],
    ['acceptNotice', { ...watches, record: notice, input: { notice } }],
    ['returnNotice', { ...watches, record: notice, input: { notice, reason: ' ', dueOn: 'x' } }],
    ['closeNotice', { ...watches, record: notice, input: { notice } }],
    ['proposePath', { ...reports, record: targets.jobs, input: { ...shortOf, points: [] } }],
    ['approvePath', { ...decides, record: paths.submitted, input: { path: paths.submitted } }],
    ['returnPath', { ...decides, record: paths.submitted, input: { path: paths.submitted, reason: ' ' } }],
    ['requirePaths', { ...administers, record: plans.closed, input: { plan: 'closed', on: 'x' } }],
    [
      'splitTarget',
      {
        ...administers,
        record: targets.jobs,
        input: { plan: 'closed', target: 'jobs', division: 'TOWNSHIP', parts: [] },
      },
    ],
    [
      'withdrawParts',
      { ...administers, record: targets.jobs, input: { plan: 'closed', target: 'jobs', parts: [], reason: ' ' } },
    ],
    ['alignPlan', { ...administers, record: plans.closed, input: { plan: 'closed' } }],
    [
      'adjustTarget',
      {
        ...administers,
        record: targets.jobs,
        input: { plan: 'closed', target: 'jobs', decidedOn: 'x', organZh: ' ', reason: ' ' },
      },
    ],
    ['dropMeasure', { ...administers, record: measure, input: decision }],
    ['chargeOrganisation', { ...administers, record: targets.none, input: charge }],
    ['dischargeOrganisation', { ...administers, record: targets.none, input: { ...charge, role: 'SUPPORTING' } }],
    ['closePlan', { ...administers, record: plans.closed, input: { plan: 'closed' } }],
    ['reopenPlan', { ...administers, record: plans.open, input: { plan: 'open' } }],
    ['createWebhook', { ...administers, record: null, input: { organisation: 'own', url: 'nowhere', events: [] } }],
    ['updateWebhook', { ...administers, record: webhook, input: { webhook, url: 'nowhere' } }],
    ['deleteWebhook', { ...administers, record: webhook, input: { webhook, reason: 'x'.repeat(501) } }],
    ['rotateWebhookSecret', { ...administers, record: webhook, input: { webhook, overlapHours: -1 } }],
    ['pingWebhook', { ...administers, record: webhook, input: { webhook } }],
    ['replayWebhook', { ...administers, record: webhook, input: { webhook } }],
    ['createApiKey', { ...administers, record: null, input: { organisation: 'own', name: ' ', scopes: ['read'] } }],
    ['issueApiKey', { ...administers, record: client, input: { client: 'script', days: 0 } }],
    ['revokeApiKey', { ...administers, record: key, input: { key } }],
    ['cancelImport', { ...keeps, record: reported.import, input: { import: reported.import } }],
    ['keepHeadingMapping', { ...begins, record: null, input: { rows: 'parks', name: ' ', headings: [] } }],
    [
      'deleteHeadingMapping',
      {
        ...keeps,
        record: reported.mapping,
        input: { mapping: reported.mapping },
        undo: 'UPDATE "HeadingMapping" SET "retiredAt" = NULL',
      },
    ],
    ['importRows', { ...brings, record: null, input: { import: 'nothing', rows: [] } }],
  ]);
}
