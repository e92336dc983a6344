import type { Composition, Domain } from '@plangraph/schema';
import type { Config } from '../config/config.ts';
import { startErrors } from '../errors/start.ts';

/** Which domains are served, and how. */
export type DomainSettings = Pick<Config, 'domains' | 'federation'>;

/**
 * What is composed of the domains of a product. Those that were chosen, with what they use; as a subgraph all of them, of which the chosen
 * ones are served: what one domain counts or adds for another has to be known wherever the other is served
 * (docs/adr/0135-domains-as-subgraphs.md).
 *
 * @throws {Failure} DOMAIN_UNKNOWN
 */
export function whatIsServed(
  all: readonly Domain[],
  { domains: names, federation }: DomainSettings,
): Pick<Composition, 'domains' | 'subgraph'> {
  const chosen = names ? domainsNamed(all, names) : all;
  return federation ? { domains: all, subgraph: chosen.map(({ id }) => id) } : { domains: chosen };
}

/**
 * The domains of these names.
 *
 * @throws {Failure} DOMAIN_UNKNOWN
 */
function domainsNamed(all: readonly Domain[], names: readonly string[]): readonly Domain[] {
  return names.map((name) => {
    const found = all.find(({ id }) => id === name.trim());
    if (!found) throw startErrors.DOMAIN_UNKNOWN({ name: name.trim(), known: all.map(({ id }) => id).join(', ') });
    return found;
  });
}
