import type { Graph } from '@plangraph/schema';
import { evidenceNeeds, evidenceOf, type ReportedAndCounted } from '../status/measureEvidence.ts';

/** Declares what a register keeps of a measure, beside what was reported of it. */
export function declareMeasureEvidence(graph: Graph): void {
  const { builder } = graph;
  const Basis = builder.enumType('MeasureEvidenceBasis', {
    description: 'By what it is counted how far a measure has come.',
    values: {
      INVESTMENT: { description: 'What was invested, of what was planned (投资完成率).' },
      MILESTONES: { description: 'The milestones that were reached, of all (节点完成率).' },
    },
  });
  const MeasureEvidence = builder.objectRef<ReportedAndCounted>('MeasureEvidence').implement({
    description:
      'How far a measure has come by the records that carry it out, such as projects, and how that differs from what was reported. A difference is worth a look, not an error.',
    fields: (t) => ({
      basis: t.field({
        type: Basis,
        nullable: true,
        description: 'By what it is counted; null where the records say nothing of it.',
        resolve: ({ basis }) => basis,
      }),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The percent that its status takes, counted until `countedUntil`; null where the records say nothing of it, or no period is due yet.',
        resolve: ({ value }) => value,
      }),
      countedUntil: t.field({
        type: 'Date',
        nullable: true,
        description: 'Last day of the last period whose report is due; null while none is.',
        resolve: ({ countedUntil }) => countedUntil,
      }),
      period: t.exposeString('period', {
        nullable: true,
        description: 'The period of the latest approved report; null while there is none.',
      }),
      reported: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The percent that it states; null where it states none.',
        resolve: ({ reported }) => reported,
      }),
      valueThen: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'What is counted until the last day of that period, so that like is compared with like.',
        resolve: ({ valueThen }) => valueThen,
      }),
      difference: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'Reported less counted, in points; null where either is missing.',
        resolve: ({ difference }) => difference,
      }),
    }),
  });
  graph.extend('Measure', (t) => ({
    evidence: t.derived({
      description:
        'How far the measure has come by the records of a register that carry it out, such as projects, beside what was reported. Its status follows these where they say so. Null where none does.',
      type: MeasureEvidence,
      nullable: true,
      needs: evidenceNeeds,
      resolve: (measure, _args, context) => evidenceOf(measure, context),
    }),
  }));
}
