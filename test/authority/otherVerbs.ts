import type { Probe } from './probes.ts';
import type { Reported } from './reported.ts';
import {
  administers,
  answers,
  begins,
  brings,
  decides,
  goesOn,
  issues,
  keeps,
  type Rule,
  reports,
  watches,
} from './verbRules.ts';

/** How a verb is asked, and who may. */
export type OtherVerb = Rule &
  Pick<Probe, 'input' | 'undo'> & {
    /** Global id of the record that it touches, as `viewer { can }` is asked about it; null where it makes one. */
    readonly record: string | null;
  };

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
