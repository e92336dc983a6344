import type { Graph, Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import type { ReportingInputs } from '../objects/figureInput.ts';
import { beginReport, expectCharged } from '../reporting/beginReport.ts';
import { readEarlierFigures, refuseSecond, refuseUnexplained } from '../reporting/earlierFigures.ts';
import { readFalls, refuseFall } from '../reporting/falls.ts';
import { writeReport } from '../reporting/handIn.ts';
import { lockTargets } from '../reporting/locks.ts';
import { readFigures } from '../reporting/readFigures.ts';
import { readTargets } from '../reporting/reportedTargets.ts';
import { refuseOutranked, refuseVintage } from '../reporting/vintages.ts';

const most = 500;

/** submitFigures: an organisation reports the figures of a period. */
export function declareSubmitFigures(graph: Graph, { FigureInput, FigureVintage }: ReportingInputs): void {
  graph.mutation('submitFigures', {
    description:
      'Hands in the figures of a period for approval by somebody else, or keeps them as a draft. All are taken or none. A figure that still waits is replaced; an approved one goes on to count until its correction is approved.',
    roles: ['reporter', 'administrator'],
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
      const codes = input.figures.map(({ target }) => target);
      const targets = await readTargets(transaction, plan.id, codes);
      const figures = readFigures(input.figures, { targets, period: input.period, today }, add);
      if (!organisation) return null;
      for (const [index, code] of codes.entries()) {
        const target = targets.get(code);
        const path = ['figures', index, 'target'];
        if (target) expectCharged(acting, organisation, { ...target, noun: 'Target', path });
      }
      const isCharged = ({ charged }: (typeof figures)[number]) => charged.some(({ id }) => id === organisation.id);
      const ids = figures.map(({ targetId }) => targetId);
      const moment = await lockTargets(transaction, ids);
      const standingOf = await readEarlierFigures(transaction, figures, organisation);
      const fallOf = await readFalls(transaction, figures, organisation);
      const draft = input.draft === true;
      // What others report is none of the business of whoever is not charged with it.
      for (const figure of figures.filter(isCharged)) {
        const standing = standingOf(figure);
        const at = ['figures', figure.index] as const;
        add(refuseUnexplained(figure, standing, [...at, 'reason']));
        const fall = figure.numbers && fallOf({ ...figure, value: figure.numbers.value });
        if (fall) add(refuseFall(figure.target, fall, figure, [...at, 'value']));
        add(refuseOutranked(figure, standing.approved, vintage, [...at, 'target']));
        if (!draft) add(refuseSecond(figure, standing, ['figures', figure.index, 'target']));
      }
      if (problems.found) return null;
      const written = { plan, organisation, period: input.period, figures, vintage, draft, submitter: viewer.subject };
      return { submission: await writeReport(transaction, written, { standingOf, fallOf }, moment) };
    },
  });
}

function refuseCount(count: number): Problem | null {
  if (count === 0) return reportingErrors.NO_FIGURES();
  return count > most ? reportingErrors.TOO_MANY_FIGURES({ count, most }) : null;
}
