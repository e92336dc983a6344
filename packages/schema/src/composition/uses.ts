import { CompositionError } from '@plangraph/rows';
import type { Domain } from '../contract/domain.ts';

/** The domains with all that they use, each after what it uses. */
export function closeOverUses(domains: readonly Domain[]): Map<string, Domain> {
  const ordered = new Map<string, Domain>();
  const areas = new Map<string, string>();
  const add = (domain: Domain, path: readonly string[]): void => {
    const known = ordered.get(domain.id);
    if (known === domain) return;
    if (known) throw new CompositionError(`Two different domains are called ${domain.id}.`);
    if (path.includes(domain.id))
      throw new CompositionError(`Domains use each other in a circle: ${[...path, domain.id].join(' → ')}.`);
    if (domain.area === '')
      throw new CompositionError(`The domain ${domain.id} claims no area; state its code, or null for none.`);
    for (const used of Object.values(domain.uses)) add(used, [...path, domain.id]);
    const owner = domain.area === null ? undefined : areas.get(domain.area);
    if (owner) throw new CompositionError(`The area ${domain.area} is claimed by ${owner} and by ${domain.id}.`);
    if (domain.area !== null) areas.set(domain.area, domain.id);
    ordered.set(domain.id, domain);
  };
  for (const domain of domains) add(domain, []);
  return ordered;
}

/** The ids of all domains that a domain uses, directly or through another. */
export function usesOf(domain: Domain): Set<string> {
  const used = Object.values(domain.uses);
  return new Set(used.flatMap((each) => [each.id, ...usesOf(each)]));
}
