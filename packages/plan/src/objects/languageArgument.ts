import type { Graph } from '@plangraph/schema';

/** The argument that says in which language a name or a title is answered. */
export function languageArgument({ builder }: Graph) {
  return builder.args((arg) => ({
    lang: arg({
      type: 'Language' as never,
      description: 'The language of the answer; that of the Accept-Language header when left out.',
    }),
  }));
}
