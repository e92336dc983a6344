/** A figure's numbers as an agency states them; null or undefined is not stated. */
export interface StatedFigure {
  readonly value?: string | null | undefined;
  readonly numerator?: string | null | undefined;
  readonly denominator?: string | null | undefined;
}
