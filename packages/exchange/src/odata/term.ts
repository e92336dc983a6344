/** A comparison of a filter. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A condition of a filter, as it was written: names and values are not looked at yet. */
export type Term =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Term[] }
  | { readonly kind: 'not'; readonly term: Term }
  | { readonly kind: 'compare'; readonly property: string; readonly by: Comparison; readonly literal: string }
  | { readonly kind: 'call'; readonly method: TextMethod; readonly property: string; readonly literal: string }
  | { readonly kind: 'value'; readonly property: string };

/** The functions of texts that filters may use. */
export const textMethods = ['startswith', 'endswith', 'contains'] as const;

/** One of them. */
type TextMethod = (typeof textMethods)[number];
