import { quote } from '@plangraph/rows';
import type { Problem, Role } from '@plangraph/schema';
import { importErrors, or } from './errors.ts';

/** Who brings rows of a register whose verbs he may not use. */
export function mayNotImport(name: string, roles: readonly Role[]): Problem {
  return importErrors.FORBIDDEN.role({ name, roles: { en: roles.join(or.en), zh: roles.join(or.zh) } });
}

/** A key that may not send or fetch files. */
export function scopeMissing(scope: 'IMPORT' | 'EXPORT'): Problem {
  return importErrors.FORBIDDEN.scope({ scope });
}

/** Rows that no register takes. */
export function unknownImport(name: string, known: readonly string[]): Problem {
  return importErrors.IMPORT_UNKNOWN({ name: quote(name), known: { en: known.join(', '), zh: known.join('、') } });
}

/** More rows than a mutation takes. */
export function tooManyForMutation(most: number): Problem {
  return importErrors.TOO_MANY_ROWS({ most });
}
