import type { Actor, Problem, Problems } from '@plangraph/schema';
import { outOfScope } from '../authority/refusals.ts';
import { whoIs } from '../authority/who.ts';
import { refuseArea } from '../rules/authority.ts';

/** Something that is of a policy area, or of none. */
interface Located {
  readonly noun: string;
  /** Code of its policy area; null for none. */
  readonly area: string | null;
  readonly path: Problem['path'];
}

/** Adds a problem for whatever lies outside of the policy areas to which the viewer's key is bound; persons are bound to none. */
export function expectAreas(
  { actor, problems }: { readonly actor: Actor; readonly problems: Pick<Problems, 'add'> },
  all: readonly Located[],
): void {
  for (const located of all) {
    if (refuseArea(whoIs(actor), located.area)) problems.add(outOfScope(actor.viewer, located));
  }
}
