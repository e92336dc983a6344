import type { Graph, Problem } from '@plangraph/schema';
import { decisionErrors } from '../errors/work.ts';
import type { declareProgressInput } from '../objects/progressInput.ts';
import { beginReport, expectCharged } from '../reporting/beginReport.ts';
import { isDemonstrated } from '../reporting/isDemonstrated.ts';
import { charged } from '../reporting/judges.ts';
import { lockMeasures } from '../reporting/locks.ts';
import { readMeasures } from '../reporting/measuresOf.ts';
import { readStandingProgress, refuseProgress } from '../reporting/progressStanding.ts';
import { readProgress } from '../reporting/readProgress.ts';
import { readPeriod } from '../rules/period.ts';

const most = 200;

/** submitProgress: an organisation reports how far measures have come. */
export function declareSubmitProgress(graph: Graph, { ProgressInput }: ReturnType<typeof declareProgressInput>): void {
  graph.mutation('submitProgress', {
    description:
      'Hands in how far measures have come in a period, for approval by somebody else. All are taken or none. A report that still waits is replaced; an approved one goes on to count until its correction is approved.',
    roles: ['reporter', 'administrator'],
    judges: charged('Measure'),
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
      period: t.string({
        required: true,
        description:
          'The period that the report speaks of, such as `2023-Q1` or `2023-06`; its last day must have begun. Errors: INVALID_PERIOD, PERIOD_OUTSIDE_PLAN, PERIOD_NOT_OVER.',
      }),
      measures: t.field({
        type: [ProgressInput],
        required: true,
        description: 'The measures: 1 to 200, each once. Errors: NO_PROGRESS, TOO_MANY_MEASURES.',
      }),
      organisation: t.string({
        description:
          'Code of the organisation that reports: for administrators only, all others report for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was handed in.' } },
    async run({ input, viewer, actor, transaction, moment: now, problems }) {
      const acting = { transaction, actor, problems };
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const begun = await beginReport(acting, input, now);
      const count = Math.max(input.measures.length, ...input.measures.map(({ reached }) => (reached?.length ?? 0) * 4));
      if (count === 0) add(decisionErrors.NO_PROGRESS());
      if (count > most) add(decisionErrors.TOO_MANY_MEASURES({ count, most }));
      if (!begun || count > most) return null;
      const { organisation, plan, today } = begun;
      const period = readPeriod(input.period);
      const codes = input.measures.map(({ measure }) => measure);
      const measures = await readMeasures(transaction, plan.id, codes);
      const reports = readProgress(input.measures, measures, period?.lastDay ?? today, add);
      if (!organisation) return null;
      for (const { measure, index } of reports)
        expectCharged(acting, organisation, { ...measure, noun: 'Measure', path: ['measures', index, 'measure'] });
      if (!period) return null;
      const ids = reports.map(({ measure }) => measure.id);
      const moment = await lockMeasures(transaction, ids);
      const standing = await readStandingProgress(transaction, ids);
      const own = reports.filter(({ measure }) => measure.charged.some(({ id }) => id === organisation.id));
      for (const report of own) add(...refuseProgress(report, standing, { period, organisation }));
      if (problems.found) return null;
      const synthetic = await isDemonstrated(transaction, plan.id);
      const moments = { recordedAt: moment, submittedAt: moment, synthetic } as const;
      const { id } = await transaction.submission.create({
        data: {
          ...moments,
          planId: plan.id,
          organisationId: organisation.id,
          period: period.code,
          state: 'SUBMITTED',
          submitter: viewer.subject,
        },
        select: { id: true },
      });
      const replaced = standing.filter(
        (each) =>
          ids.includes(each.measureId) &&
          each.period === period.code &&
          isOpen(each) &&
          each.submittedById === organisation.id,
      );
      await transaction.progressReport.updateMany({
        where: { id: { in: replaced.map((each) => each.id) } },
        data: { supersededAt: moment },
      });
      await transaction.progressReport.createMany({
        data: reports.map(({ measure, index: _, reached, ...told }) => ({
          ...told,
          ...moments,
          measureId: measure.id,
          period: period.code,
          periodEnd: new Date(`${period.lastDay}T00:00:00Z`),
          reached: reached.map(({ checkpoint, on }) => ({ checkpoint, on })),
          revision: 1 + standing.filter((each) => each.measureId === measure.id && each.period === period.code).length,
          submissionId: id,
          submittedById: organisation.id,
        })),
      });
      return { submission: id };
    },
  });
}

function isOpen({
  approvedAt,
  returnedAt,
  supersededAt,
}: Readonly<Record<'approvedAt' | 'returnedAt' | 'supersededAt', Date | null>>) {
  return approvedAt === null && returnedAt === null && supersededAt === null;
}
