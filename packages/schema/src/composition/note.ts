import { CompositionError } from '@plangraph/rows';
import type { Deprecation } from '../contract/deprecation.ts';
import type { EventType } from '../contract/event.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { DeclaredRegister } from '../contract/register.ts';
import type { Declarations } from './declarations.ts';
import { checkDeprecation } from './deprecate.ts';

/** Fails where somebody has declared it already. */
export function refuseTwice(what: string, other: string | undefined, domain: string): void {
  if (other) throw new CompositionError(`${what} is declared by ${other} and cannot be declared by ${domain} too.`);
}

/** Notes a mutation under its name. */
export function noteMutation(declarations: Declarations, mutation: Mutation): void {
  const { name, domain } = mutation;
  refuseTwice(`The mutation ${name}`, declarations.mutations.get(name)?.domain, domain);
  declarations.mutations.set(name, mutation);
}

/** Notes a register under its noun; a second one of the same noun fails. */
export function noteRegister(declarations: Declarations, declared: DeclaredRegister): void {
  const { noun, domain } = declared;
  refuseTwice(`The register of ${noun}`, declarations.registers.get(noun)?.domain, domain);
  declarations.registers.set(noun, declared);
}

/** Notes who may do what with whose records; a second word on it fails. */
export function noteAuthority(declarations: Declarations, stated: NonNullable<Declarations['authority']>): void {
  const other = declarations.authority?.domain;
  if (other) {
    throw new CompositionError(`${other} and ${stated.domain} both say who may do what; only one domain can.`);
  }
  declarations.authority = stated;
}

/** Notes a type of event under its name; a second one of the same name fails. */
export function noteEvent(declarations: Declarations, event: Omit<EventType, 'typeName'>): void {
  const { name, domain, description } = event;
  if (!/^[a-z]+(\.[a-z]+)+$/.test(name)) {
    throw new CompositionError(`${domain} declares the event ${name}; events are named like \`figure.approved\`.`);
  }
  if (!description) throw new CompositionError(`${domain} declares the event ${name} without a description.`);
  refuseTwice(`The event ${name}`, declarations.events.get(name)?.domain, domain);
  const typeName = name.replace(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  declarations.events.set(name, { ...event, typeName });
}

/** Notes what clients should use no more under its coordinate; a second word on it fails. */
export function noteDeprecation(
  declarations: Declarations,
  coordinate: string,
  stated: { readonly domain: string; readonly deprecation: Deprecation },
): void {
  const { domain, deprecation } = stated;
  const other = declarations.deprecations.get(coordinate)?.domain;
  if (other)
    throw new CompositionError(`${coordinate} is deprecated by ${other} and cannot be deprecated by ${domain} too.`);
  checkDeprecation(domain, coordinate, deprecation);
  declarations.deprecations.set(coordinate, stated);
}
