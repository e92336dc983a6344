import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { decisionErrors } from '../errors/work.ts';
import { measureRow } from '../imports.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofMeasure } from '../reporting/judges.ts';
import { lockMeasures } from '../reporting/locks.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** dropMeasure: a decision takes a measure out of what is to be done. */
export function declareDropMeasure(graph: Graph): void {
  graph.mutation('dropMeasure', {
    description:
      'Drops a measure by a decision, which is shown with it. No progress is reported of it any more; what was reported stays.',
    roles: ['administrator'],
    judges: { Measure: ofMeasure },
    input: (t) => ({
      measure: t.string({
        required: true,
        description: 'Code of the measure. Errors: NOT_FOUND, OTHER_PLACE, OUT_OF_SCOPE, ALREADY_DECIDED.',
      }),
      decisionTitleZh: t.string({
        required: true,
        description: 'Chinese title of the decision, in 1 to 2,000 characters. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
      }),
      decisionTitleEn: t.string({ description: 'Its English title. Error: TEXT_TOO_LONG.' }),
      decisionNumber: t.string({ description: 'Its number, as it is printed. Error: TEXT_TOO_LONG.' }),
      decisionIssuedOn: t.string({
        required: true,
        description: 'Civil date on which it was issued, as `2023-07-10`. Error: INVALID_VALUE.',
      }),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { measure: { noun: 'Measure', description: 'The measure.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const { measure: code, reason: why, ...decision } = input;
      const found = await transaction.measure.findUnique({
        where: { code },
        select: {
          id: true,
          plan: { select: { placeId: true } },
          area: { select: { code: true } },
        },
      });
      const measure = problems.expect(found, { noun: 'Measure', path: ['measure'], key: code });
      const reason = statedText(why);
      if (!reason) problems.add(reportingErrors.REASON_REQUIRED.return());
      const texts = { ...decision, decisionTitleZh: statedText(decision.decisionTitleZh), reason };
      for (const [column, text] of Object.entries(texts)) {
        const tooLong = textTooLong(column, text ?? null);
        if (tooLong) problems.add(problemAt(tooLong, [column]));
      }
      if (!texts.decisionTitleZh) problems.add(decisionErrors.DECISION_UNTITLED());
      if (!isDay(decision.decisionIssuedOn)) problems.add(decisionErrors.DECISION_UNDATED());
      if (!measure) return null;
      const place = measure.plan.placeId;
      const located = { noun: 'Measure', path: ['measure'] } as const;
      await expectPlace({ transaction, actor, problems }, { ...located, place });
      expectAreas({ actor, problems }, [{ ...located, area: measure.area?.code ?? null }]);
      const moment = await lockMeasures(transaction, [measure.id]);
      const { state } = await transaction.measure.findUniqueOrThrow({
        where: { id: measure.id },
        select: { state: true },
      });
      if (state === 'DONE' || state === 'DROPPED')
        problems.add(decisionErrors.ALREADY_DECIDED({ measure: code, state }));
      if (problems.found) return null;
      const issued = new Date(`${decision.decisionIssuedOn}T00:00:00Z`);
      const named = {
        decisionTitleZh: texts.decisionTitleZh,
        decisionTitleEn: statedText(decision.decisionTitleEn),
        decisionNumber: statedText(decision.decisionNumber),
      };
      const data = { ...named, decisionIssuedOn: issued, droppedOn: issued, state: 'DROPPED' } as const;
      await transaction.measure.update({ where: { id: measure.id }, data });
      await transaction.change.create({
        data: {
          noun: 'Measure',
          recordId: measure.id,
          mutation: 'dropMeasure',
          subject: viewer.subject,
          organisation: viewer.organisation,
          reason,
          before: { state },
          after: {
            ...named,
            state: 'DROPPED',
            droppedOn: decision.decisionIssuedOn,
            decisionIssuedOn: decision.decisionIssuedOn,
          },
          placeId: place,
          recordedAt: moment,
        },
      });
      return { measure: measure.id };
    },
  });
}

function isDay(text: string): boolean {
  return measureRow.schema.safeParse({ code: 'any', dueOn: text }).success;
}
