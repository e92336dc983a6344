import type { BilingualText } from '@plangraph/messages';
import type { Refusal } from '../errors/refusal.ts';

/** What a mutation, or a row of an import, says is wrong, asked in both languages (operations/*.graphql). */
export interface GraphProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly messageEn: string;
  readonly messageZh: string;
  readonly cureEn: string;
  readonly cureZh: string;
}

/** A problem that a mutation answers as data. */
export function refusalOf({ code, path, messageEn, messageZh, cureEn, cureZh }: GraphProblem): Refusal {
  return { code, path, message: { en: messageEn, zh: messageZh }, cure: { en: cureEn, zh: cureZh } };
}

/** The errors of an answer, which all ways in write alike; null where it bears none. */
export function refusalsIn(answer: unknown): readonly Refusal[] | null {
  const errors = fieldOf(answer, 'errors');
  if (!Array.isArray(errors) || errors.length === 0) return null;
  return errors.map((error: unknown) => {
    const extensions = fieldOf(error, 'extensions');
    const [en, zh] = [fieldOf(error, 'message'), fieldOf(extensions, 'messageZh')].map(textOf);
    const path = fieldOf(error, 'path');
    const message: BilingualText = { en: en ?? '', zh: zh ?? en ?? '' };
    return {
      code: textOf(fieldOf(extensions, 'code')) ?? 'BAD_USER_INPUT',
      path: Array.isArray(path) ? path.map((each) => (typeof each === 'number' ? each : String(each))) : [],
      message,
      cure: null,
      requestId: textOf(fieldOf(extensions, 'requestId')),
    };
  });
}

/** A field of what somebody else wrote. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
