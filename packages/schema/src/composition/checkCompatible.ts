import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import manifest from '../../package.json' with { type: 'json' };
import type { Domain } from '../contract/domain.ts';
import { ofRelease } from '../errors/release.ts';

/** The release that composes. */
const present: string = manifest.version;

/** Refuses domains that were made for another release, before anything of theirs is declared. */
export function checkCompatible(domains: ReadonlyMap<string, Domain>, release = present): void {
  for (const { id: domain, compatible } of domains.values()) {
    if (compatible === null) continue;
    if (validRange(compatible) === null) throw ofRelease.DOMAIN_RANGE_INVALID({ domain, compatible, release });
    if (!satisfies(release, compatible, { includePrerelease: true }))
      throw ofRelease.DOMAIN_OF_ANOTHER_RELEASE({ domain, compatible, release });
  }
}
