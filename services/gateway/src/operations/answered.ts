/** One operation that was answered. */
export interface AnsweredOperation {
  /** Its name, as its document or its sender states it; null where it has none. */
  readonly operation: string | null;
  /** query, mutation or subscription; null where it was refused before that was known. */
  readonly type: string | null;
  /** Codes of its errors. */
  readonly errors: ReadonlySet<string>;
  readonly milliseconds: number;
  /** How the kept answers were asked: one was given, there was none, or nobody asked. */
  readonly kept: 'given' | 'repeated' | 'missing' | null;
}
