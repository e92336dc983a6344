/** A figure's numbers as an agency states them; null or undefined is not stated. */
export interface StatedFigure {
  readonly value?: string | null | undefined;
  readonly numerator?: string | null | undefined;
  readonly denominator?: string | null | undefined;
}

/** Whether an agency has stated a number: an empty text is stated, and wrong. */
export function isStated(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}
