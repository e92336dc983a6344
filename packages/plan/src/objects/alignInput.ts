import type { Graph } from '@plangraph/schema';

/** Declares which promise of several years a target serves, as it is stated. */
export function declareAlignInput({ builder }: Graph) {
  const ServedTargetInput = builder.inputType('ServedTargetInput', {
    description: 'A target of a year, and the promise of several years that it serves.',
    fields: (t) => ({
      target: t.string({
        required: true,
        description: 'Code of the target of the year. Errors: NOT_FOUND, DUPLICATE_TARGET, OUT_OF_SCOPE.',
      }),
      serves: t.string({
        description:
          'Code of the target of the plan of several years, of the same indicator or of another; of the same, its figures are those of the year there. None when left out. Errors: NOT_FOUND, ALREADY_SERVED.',
      }),
    }),
  });
  return { ServedTargetInput };
}
