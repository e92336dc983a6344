import type { Language } from '../address/address.ts';
import { type Problem, unreached } from '../graph/problem.ts';

/** Reads why a door for files did not do what it was asked, in the language of the page. */
export function refusalsOf(answer: unknown, language: Language): Problem[] {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors)) return [unreached('')];
  return errors.map(({ message, path, extensions }) => ({
    code: String(extensions?.code ?? ''),
    path: Array.isArray(path) ? path.map(String) : [],
    message: String((language === 'ZH' && extensions?.messageZh) || message),
    cure: null,
  }));
}
