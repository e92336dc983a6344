import { quote } from '@plangraph/rows';
import type { Problem, Role, ViewerScope } from '@plangraph/schema';
import { importErrors, or } from './errors.ts';
import type { ImportSource } from './importSource.ts';

/** Who brings rows of a register whose verbs he may not use. */
function mayNotImport(name: string, roles: readonly Role[]): Problem {
  return importErrors.FORBIDDEN.role({ name, roles: { en: roles.join(or.en), zh: roles.join(or.zh) } });
}

/**
 * Why a viewer may not send or fetch files of a register's rows; null where he may. People may as far as their roles do, and what a
 * key may read it may fetch.
 */
export function refuseScope({ client }: ViewerScope, scope: 'IMPORT' | 'EXPORT', rows: RowsOf | null): Problem | null {
  if (!client) return null;
  if (scope === 'EXPORT' && client.scopes.includes('READ') && !client.scopes.includes('EXPORT')) return null;
  if (!client.scopes.includes(scope)) return importErrors.FORBIDDEN.scope({ scope });
  if (!rows || !client.fileAreas || (rows.area !== null && client.fileAreas.includes(rows.area))) return null;
  const areas = { en: client.fileAreas.join(', '), zh: client.fileAreas.join('、') };
  return importErrors.FORBIDDEN.area({ name: rows.name, areas });
}

/** Why a viewer may not bring rows of a kind, whichever they are. */
export function refuseSource(
  viewer: ViewerScope,
  { name, roles, area, isOfAreas }: Pick<ImportSource, 'name' | 'roles' | 'area' | 'isOfAreas'>,
): Problem[] {
  const problems = roles.some((role) => viewer.roles.includes(role)) ? [] : [mayNotImport(name, roles)];
  const outside = refuseScope(viewer, 'IMPORT', isOfAreas ? null : { name, area });
  return outside ? [...problems, outside] : problems;
}

/** What rows are called, and the policy area whose they are; null for none. */
interface RowsOf {
  readonly name: string;
  readonly area: string | null;
}

/** Rows that no register takes. */
export function unknownImport(name: string, known: readonly string[]): Problem {
  return importErrors.IMPORT_UNKNOWN({ name: quote(name), known: { en: known.join(', '), zh: known.join('、') } });
}

/** A name that several records bear. */
export function ambiguousName(column: string, name: string, codes: readonly string[]): Problem {
  return importErrors.AMBIGUOUS_NAME({ name: quote(name), codes: codes.slice(0, 5).join(', '), path: [column] });
}

/** More figures than come with one file. */
export function tooManyFigures(most: number): Problem {
  return importErrors.TOO_MANY_FIGURES({ most });
}

/** More rows than a mutation takes. */
export function tooManyForMutation(most: number): Problem {
  return importErrors.TOO_MANY_ROWS({ most });
}
