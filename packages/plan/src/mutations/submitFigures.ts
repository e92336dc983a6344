import type { Graph, Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import type { ReportingInputs } from '../objects/figureInput.ts';
import { beginReport } from '../reporting/beginReport.ts';
import { writeReport } from '../reporting/handIn.ts';
import { charged } from '../reporting/judges.ts';
import { prepareReport } from '../reporting/prepareReport.ts';
import { refuseVintage } from '../reporting/vintages.ts';

const most = 500;

/** submitFigures: an organisation reports the figures of a period. */
export function declareSubmitFigures(graph: Graph, { FigureInput, FigureVintage }: ReportingInputs): void {
  graph.mutation('submitFigures', {
    description:
      'Hands in the figures of a period for approval by somebody else, or keeps them as a draft. All are taken or none. A figure that still waits is replaced; an approved one goes on to count until its correction is approved.',
    roles: ['reporter', 'administrator'],
    judges: charged('Target'),
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
      period: t.string({
        required: true,
        description:
          'The period that the figures speak of, such as `2023-Q1` or `2023-06`; its last day must have begun. A figure of the year to date, or of a moment, may also be named by a longer or shorter period that ends on the same day: `2023-03` for `2023-Q1`. Errors: INVALID_PERIOD, PERIOD_OUTSIDE_PLAN, PERIOD_NOT_OVER.',
      }),
      figures: t.field({
        type: [FigureInput],
        required: true,
        description: 'The figures: 1 to 500, each target once. Errors: NO_FIGURES, TOO_MANY_FIGURES.',
      }),
      vintage: t.field({
        type: FigureVintage,
        description:
          'Which of their publications the figures are of; FIRST when left out. Verified and census figures are taken of a closed plan as well, from administrators, in the name of the organisation that reports. Error: FORBIDDEN.',
      }),
      draft: t.boolean({
        description:
          'Whether to keep the figures as a draft, which only your organisation sees, to be handed in with `submitDraft`. Drafts are checked as reports are.',
      }),
      organisation: t.string({
        description:
          'Code of the organisation that reports: for administrators only, all others report for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was handed in or kept.' } },
    async run({ input, viewer, actor, transaction, moment: begun, problems }) {
      const acting = { transaction, actor, problems };
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const vintage = input.vintage ?? 'FIRST';
      const report = await beginReport(acting, { ...input, closed: vintage !== 'FIRST' }, begun);
      add(refuseCount(input.figures.length));
      if (!report || input.figures.length > most) return null;
      const { organisation, plan, today } = report;
      if (vintage !== 'FIRST') add(refuseVintage(viewer, vintage));
      const draft = input.draft === true;
      const stated = { planId: plan.id, organisation, figures: input.figures, period: input.period, vintage, draft };
      const prepared = await prepareReport({ transaction, actor }, { ...stated, today }, add);
      if (!organisation || !prepared || problems.found) return null;
      const { figures, moment } = prepared;
      const written = { plan, organisation, period: input.period, figures, vintage, draft, submitter: viewer.subject };
      return { submission: await writeReport(transaction, written, prepared, moment) };
    },
  });
}

function refuseCount(count: number): Problem | null {
  if (count === 0) return reportingErrors.NO_FIGURES();
  return count > most ? reportingErrors.TOO_MANY_FIGURES({ count, most }) : null;
}
