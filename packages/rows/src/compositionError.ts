/** Thrown while composing: a mistake in what a developer declared, found before anything is served. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}
