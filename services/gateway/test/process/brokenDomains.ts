import { CompositionError } from '@plangraph/schema';

/** The list of a product in which a domain was declared wrongly. */
export const domains: readonly never[] = declared();

function declared(): never {
  throw new CompositionError('The domain tides is declared without an id.');
}
