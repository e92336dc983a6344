import { CompositionError } from '@plangraph/rows';
import type { Domain } from '../contract/domain.ts';
import type { Mutation } from '../contract/mutation.ts';
import { type Role, roles } from '../contract/role.ts';
import type { Declarations } from './declarations.ts';
import { usesOf } from './uses.ts';

/** Checks what the domains declared of their mutations; the first mistake fails the composition. */
export function checkMutations(declared: Declarations, domains: ReadonlyMap<string, Domain>): void {
  for (const mutation of declared.mutations.values()) {
    checkWords(mutation);
    for (const [field, { noun, description }] of Object.entries(mutation.result)) {
      const place = `${mutation.domain} declares the mutation ${mutation.name}, whose result ${field}`;
      if (field === 'errors') throw new CompositionError(`${place} has the name that the errors of every result bear.`);
      if (!description) throw new CompositionError(`${place} has no description.`);
      const owner = declared.nouns.get(noun)?.owner;
      if (!owner)
        throw new CompositionError(
          `${place} shows ${noun}, which no composed domain owns; name its owner in the \`uses\` of ${mutation.domain}.`,
        );
      const user = domains.get(mutation.domain);
      if (user && owner !== user.id && !usesOf(user).has(owner))
        throw new CompositionError(
          `${place} shows ${noun}, owned by ${owner}; ${user.id} does not name ${owner} in its \`uses\`.`,
        );
    }
  }
}

function checkWords({ name, domain, description, roles: named }: Mutation): void {
  const place = `The mutation ${name} of ${domain}`;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new CompositionError(`${place} bears no name in camel case.`);
  if (!description) throw new CompositionError(`${place} has no description.`);
  if (!named?.length) throw new CompositionError(`${place} names no role; state who may.`);
  const unknown = named.find((role) => !roles.includes(role as Role));
  if (unknown)
    throw new CompositionError(
      `${place} names the role ${unknown}, which there is not; there are ${roles.join(', ')}.`,
    );
}
