import type { Graph } from '@plangraph/schema';

/** Declares a point of a path, as an agency states it. */
export function declarePathInput({ builder }: Graph) {
  const PathPointInput = builder.inputType('PathPointInput', {
    description: 'What is expected at the end of a period.',
    fields: (t) => ({
      period: t.string({
        required: true,
        description:
          'A half year, a quarter or a month on the way, such as `2023-Q2`. Errors: INVALID_PERIOD, POINT_OFF_THE_WAY, POINTS_IN_ONE_MONTH.',
      }),
      expected: t.string({
        required: true,
        description:
          'The value expected by then, in the unit of the target’s indicator; of a measure in percent. Errors: INVALID_NUMBER, TOO_MANY_DIGITS, PERCENT_OUT_OF_RANGE, PATH_FALLS, PATH_ENDS_ELSEWHERE.',
      }),
    }),
  });
  return { PathPointInput };
}
