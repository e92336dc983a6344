import type { Graph } from '@plangraph/schema';

/** Declares a part into which a target is split, as it is stated. */
export function declareSplitInput({ builder }: Graph) {
  const TargetPartInput = builder.inputType('TargetPartInput', {
    description: 'A part into which a target is split.',
    fields: (t) => ({
      owner: t.string({
        required: true,
        description:
          'Code of the organisation that leads the part and reports its figures. Errors: NOT_FOUND, RETIRED, OTHER_PLACE.',
      }),
      value: t.string({
        required: true,
        description:
          'What the part promises, in the indicator’s unit. Errors: MISSING_VALUE, INVALID_NUMBER, TOO_MANY_DIGITS, NOT_WHOLE, VALUE_OUT_OF_RANGE.',
      }),
      baseline: t.string({
        description:
          'The value from which the part starts, in the indicator’s unit; for levels. Errors: as of `value`.',
      }),
      place: t.string({
        description:
          'Code of the place whose part it is, beneath that of the plan; needed by TOWNSHIP. Errors: MISSING_VALUE, NOT_FOUND, OTHER_PLACE.',
      }),
      quarter: t.string({
        description:
          'The quarter whose part it is, such as `2023-Q2`; needed by QUARTER. Errors: MISSING_VALUE, INVALID_QUARTER.',
      }),
      nameZh: t.string({
        description:
          'Whose part it is, in Chinese; needed by PARK, otherwise the name of the place, of the organisation or of the quarter. Errors: MISSING_VALUE, NAME_TOO_LONG.',
      }),
      nameEn: t.string({ description: 'The same in English; as in Chinese when left out. Error: NAME_TOO_LONG.' }),
      code: t.string({
        description:
          'Short name of the part within the target, which follows the target’s code after an @; needed by PARK, otherwise that of the place or the organisation, or `q1` to `q4`. Errors: INVALID_CODE, DUPLICATE_PART.',
      }),
    }),
  });
  return { TargetPartInput };
}
