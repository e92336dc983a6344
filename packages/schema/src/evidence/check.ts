import type { Domain } from '../domain.ts';
import { CompositionError } from '../errors.ts';
import { usesOf } from '../graph/check.ts';
import type { Registry } from '../graph/registry.ts';
import type { Evidence } from './definition.ts';

/** Evidence of one composition, with the domain that counts it. */
export interface RegisteredEvidence {
  readonly evidence: Evidence;
  readonly domain: string;
}

/**
 * Notes the evidence of all domains by the code of the indicator.
 *
 * @throws CompositionError when two domains count the same indicator, or one counts what it does not know.
 */
export function registerEvidence(registry: Registry, domains: ReadonlyMap<string, Domain>): void {
  for (const domain of domains.values()) {
    for (const [code, evidence] of Object.entries(domain.evidence)) {
      const other = registry.evidence.get(code)?.domain;
      if (other) {
        throw new CompositionError(
          `The indicator ${code} is counted by ${other} and by ${domain.id}; one must leave it.`,
        );
      }
      checkEvidence(registry, domain, code, evidence);
      registry.evidence.set(code, { evidence, domain: domain.id });
    }
  }
}

function checkEvidence(registry: Registry, domain: Domain, code: string, evidence: Evidence): void {
  const deed = `${domain.id} counts ${code} from ${evidence.model}`;
  const noun = registry.nouns.get(evidence.model);
  if (!noun) throw new CompositionError(`${deed}, which no composed domain owns; name its owner in \`uses\`.`);
  if (noun.owner !== domain.id && !usesOf(domain).has(noun.owner)) {
    throw new CompositionError(`${deed}, owned by ${noun.owner}, which ${domain.id} does not name in its \`uses\`.`);
  }
  for (const column of [evidence.on, evidence.since, evidence.until, evidence.year, evidence.column]) {
    if (column !== null && !noun.model.columns[column]) {
      throw new CompositionError(`${deed} by the column ${column}, which ${evidence.model} does not have.`);
    }
  }
  let at: string = evidence.model;
  for (const step of evidence.place.split('.')) {
    const relation = registry.nouns.get(at)?.model.relations[step];
    if (!relation || relation.list) throw new CompositionError(`${deed}: ${at} has no relation ${step} to one.`);
    at = relation.model;
  }
  if (at !== 'Place') throw new CompositionError(`${deed}: ${evidence.place} leads to ${at}, not to a Place.`);
}
