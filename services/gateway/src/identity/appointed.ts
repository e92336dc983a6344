import type { Appointed } from '@plangraph/plan';
import type { Viewer } from '@plangraph/schema';
import type { RoleSource } from './people.ts';

/**
 * Who somebody is, by his token and by what the graph keeps of him. By `graph` the token says who somebody is and nothing else: he
 * has the roles of one organisation in which he is appointed, the one that his token or the request names, or the only one. By
 * `both` a token that states a role or an organisation holds, and the roles that he has in that organisation are added; one that
 * states neither is as by `graph`. Where nothing decides between several organisations he acts for none.
 *
 * @param wanted code of the organisation that the request names; null for none.
 */
export function viewerByAppointments(
  stated: Viewer,
  appointed: readonly Appointed[],
  source: RoleSource,
  wanted: string | null,
): Viewer {
  if (source === 'token') return stated;
  const rolesIn = (code: string | null) =>
    appointed.filter(({ organisation }) => organisation === code).map(({ role }) => role);
  if (source === 'both' && (stated.organisation !== null || stated.roles.length > 0)) {
    return { ...stated, roles: [...new Set([...stated.roles, ...rolesIn(stated.organisation)])] };
  }
  const { subject } = stated;
  const own = [...new Set(appointed.map(({ organisation }) => organisation))];
  const [only = null] = own;
  const asked = stated.organisation ?? wanted;
  const chosen = asked ?? (own.length === 1 ? only : undefined);
  if (chosen === undefined || !own.includes(chosen)) return { subject, organisation: null, roles: [] };
  return { subject, organisation: chosen, roles: rolesIn(chosen) };
}
