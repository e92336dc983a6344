import type { Graph } from '@plangraph/schema';

/** Declares the progress of one measure, as an agency states it. */
export function declareProgressInput({ builder }: Graph) {
  const ReachedInput = builder.inputType('ReachedCheckpointInput', {
    description: 'A checkpoint of a measure that was reached.',
    fields: (t) => ({
      checkpoint: t.int({
        required: true,
        description: 'Position of the checkpoint within the measure. Error: NO_SUCH_CHECKPOINT.',
      }),
      on: t.string({
        required: true,
        description:
          'Civil date on which it was reached, as `2023-06-20`, not after the period. Errors: INVALID_VALUE, DATE_TO_COME.',
      }),
    }),
  });
  const ProgressInput = builder.inputType('ProgressInput', {
    description: 'The progress of one measure in a period.',
    fields: (t) => ({
      measure: t.string({
        required: true,
        description:
          'Code of the measure. Errors: NOT_FOUND, DUPLICATE_MEASURE, NOT_RESPONSIBLE, MEASURE_DROPPED, ALREADY_REPORTED.',
      }),
      percent: t.string({
        description:
          'How much of the measure is done since the year began, from 0 to 100 with 2 places at most; left out where checkpoints tell. Errors: INVALID_NUMBER, PERCENT_OUT_OF_RANGE, PERCENT_FALLS.',
      }),
      narrative: t.string({
        required: true,
        description: 'What was done, in 1 to 2,000 characters. It is published. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
      }),
      nextStep: t.string({ description: 'What comes next, in 2,000 characters at most. Error: TEXT_TOO_LONG.' }),
      obstacle: t.string({ description: 'What stands in the way, in 2,000 characters at most. Error: TEXT_TOO_LONG.' }),
      reached: t.field({ type: [ReachedInput], description: 'The checkpoints that were reached: 50 at most.' }),
      reason: t.string({
        description:
          'Why an approved report is corrected, or why the percent falls; needed only then. Errors: REASON_REQUIRED, PERCENT_FALLS, TEXT_TOO_LONG.',
      }),
    }),
  });
  return { ProgressInput };
}
