import { nounName } from '@plangraph/rows';
import type { Problem, ViewerScope } from '@plangraph/schema';
import { authorityErrors } from '../errors/authority.ts';
import { type Named, namesOf } from '../errors/named.ts';
import type { Refusal } from '../rules/authority.ts';

/** Why somebody writes nothing whatever, and who can help. */
export function notWriting(code: Refusal, organisation: string | null, retiredAt: Date | null): Problem {
  const named = { organisation: organisation ?? '' };
  if (code === 'RETIRED_ORGANISATION') {
    return authorityErrors.RETIRED_ORGANISATION({ ...named, moment: retiredAt?.toISOString() ?? '' });
  }
  if (code === 'UNKNOWN_ORGANISATION') return authorityErrors.UNKNOWN_ORGANISATION(named);
  return authorityErrors.NO_ORGANISATION.inToken();
}

/** What is known of something that is somebody else's. */
export interface Others {
  /** What it is: the name of its noun. */
  readonly noun: string;
  readonly owners: readonly Named[];
  /** The place where it lies; null for none. */
  readonly place: Named | null;
  readonly path: Problem['path'];
}

/** Something that is somebody else's, or lies where somebody else administers. */
export function notYours(code: Refusal, { noun, owners, place, path }: Others): Problem {
  const { NOT_YOURS, OTHER_PLACE } = authorityErrors;
  const what = { noun: nounName(noun), path };
  const where = place && { ...what, place: namesOf(place) };
  if (code === 'OTHER_PLACE') return where ? OTHER_PLACE.there(where) : OTHER_PLACE.nowhere(what);
  if (owners.length === 0) return where ? NOT_YOURS.unowned(where) : NOT_YOURS.unownedNowhere(what);
  const whose = namesOf(...owners);
  return where ? NOT_YOURS.owned({ ...where, owners: whose }) : NOT_YOURS.ownedNowhere({ ...what, owners: whose });
}

/** Something that lies outside of the policy areas to which a key is bound. */
export function outOfScope(
  { client }: ViewerScope,
  { noun, area, path }: { readonly noun: string; readonly area: string | null; readonly path: Problem['path'] },
): Problem {
  const bound = { client: client?.code ?? '', areas: client?.areas?.join(', ') ?? '', path };
  const { OUT_OF_SCOPE } = authorityErrors;
  return area === null
    ? OUT_OF_SCOPE.noArea({ ...bound, noun: nounName(noun) })
    : OUT_OF_SCOPE.area({ ...bound, area });
}
