import { CompositionError } from '@plangraph/rows';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import manifest from '../../package.json' with { type: 'json' };
import type { Domain } from '../contract/domain.ts';

/** The release that composes. */
const present: string = manifest.version;

/** Refuses domains that were made for another release, before anything of theirs is declared. */
export function checkCompatible(domains: ReadonlyMap<string, Domain>, release = present): void {
  for (const { id, compatible } of domains.values()) {
    if (compatible === null) continue;
    if (validRange(compatible) === null)
      throw new CompositionError(
        `The domain ${id} says that it is compatible with “${compatible}”, which is no range of versions; write one such as ^${release}.`,
      );
    if (!satisfies(release, compatible, { includePrerelease: true }))
      throw new CompositionError(
        `The domain ${id} goes with PlanGraph ${compatible}, and this is ${release}. Install a release of ${id} for ${release}, or a release of PlanGraph within ${compatible}; its tables stay as they are.`,
      );
  }
}
