import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';

/** The inputs that the verbs of the spine share. */
export type ReportingInputs = ReturnType<typeof declareFigureInput>;

/** Declares one figure of a report, as an agency states it. */
export function declareFigureInput(graph: Graph, { ObservationStatus, FigureVintage }: Words) {
  const number = 'Digits with a point at most, as text so that nothing is rounded: 18 before the point, 6 after.';
  const FigureInput = graph.builder.inputType('FigureInput', {
    description: 'One figure of a report.',
    fields: (t) => ({
      target: t.string({
        required: true,
        description:
          'Code of the target within the plan. Errors: NOT_FOUND, DUPLICATE_TARGET, NOT_RESPONSIBLE, ALREADY_REPORTED, OUTRANKED, PERIOD_OF_ANOTHER_RHYTHM, PERIOD_WITHOUT_FIGURE.',
      }),
      value: t.string({
        description: `The figure in the indicator’s unit. ${number} A ratio’s value follows from its parts; one that is stated besides must agree with them, and stands alone where the indicator says so. Errors: MISSING_VALUE, INVALID_NUMBER, TOO_MANY_DIGITS, NOT_WHOLE, VALUE_OUT_OF_RANGE, VALUE_CONTRADICTS_PARTS, FIGURE_FALLS.`,
      }),
      numerator: t.string({
        description: `What a ratio counts above the line; other kinds have none. ${number} Errors: MISSING_VALUE, INVALID_NUMBER, TOO_MANY_DIGITS, PARTS_NOT_TAKEN.`,
      }),
      denominator: t.string({
        description: `What a ratio counts below the line; other kinds have none. ${number} Errors: as of the numerator, and DENOMINATOR_ZERO.`,
      }),
      compared: t.string({
        description: `Of a relative promise the figure that it is compared with, for the same period and in the same unit, as its source has it. ${number} Errors: INVALID_NUMBER, TOO_MANY_DIGITS.`,
      }),
      note: t.string({
        description: 'What is to be said of the figure, in 2,000 characters at most. It is published with the figure.',
      }),
      reason: t.string({
        description:
          'Why an approved figure is corrected, or why a cumulative one falls, in 2,000 characters at most; needed only then. It is published with the figure. Errors: REASON_REQUIRED, FIGURE_FALLS.',
      }),
      confirmed: t.boolean({
        description:
          'Whether you have checked that a cumulative figure is less than that of an earlier period, or more than that of a later one. Error, where it is and you have not: FIGURE_FALLS.',
      }),
      observationStatus: t.field({
        type: ObservationStatus,
        description: 'How the figure came about; NORMAL when left out.',
      }),
    }),
  });
  return { FigureInput, FigureVintage };
}
