import type { Graph } from './graph/graph.ts';
import type { Tabular } from './import/tabular.ts';

/** Domains that a domain builds on, by the name it calls them. */
export type Uses = Readonly<Record<string, Domain>>;

/** What a domain's `types` receives: the graph to declare in, and the typed references of the domains it uses. */
export interface Environment<U extends Uses = Uses> extends Graph {
  readonly uses: { readonly [K in keyof U]: U[K] extends Domain<infer References> ? References : never };
}

/** A domain package as the gateway composes it. */
export interface Domain<References = unknown> {
  /** Name of the domain: that of its package. */
  readonly id: string;
  /** Code of the policy area that the domain owns in every plan; null for the spine and other mechanisms. */
  readonly area: string | null;
  /** Domains that must be composed with this one. */
  readonly uses: Uses;
  /** Declares the domain's part of the graph and gives the references that others may use. */
  readonly types: (environment: Environment<never>) => References;
  /** Tabular row shapes that agencies and data sets may send, by name. */
  readonly imports: Readonly<Record<string, Tabular>>;
}

/** What an author states of a domain. */
export interface DomainDefinition<U extends Uses, References, I extends Readonly<Record<string, Tabular>>> {
  readonly id: string;
  /** Code of the policy area that the domain owns; its id when left out; null for a domain that owns none. */
  readonly area?: string | null;
  readonly uses?: U;
  readonly types: (environment: Environment<U>) => References;
  readonly imports?: I;
}

/**
 * Defines a domain: the one thing that a domain package exports.
 *
 * @example
 * export const industry = defineDomain({
 *   id: 'industry',
 *   uses: { plan },
 *   types(graph) { … return { ParkKind } },
 *   imports: { parks: parkRow },
 * });
 */
export function defineDomain<
  References = void,
  const U extends Uses = Record<never, never>,
  const I extends Readonly<Record<string, Tabular>> = Record<never, never>,
>(definition: DomainDefinition<U, References, I>): Domain<References> & { readonly imports: I } {
  return {
    id: definition.id,
    area: definition.area === undefined ? definition.id : definition.area,
    uses: definition.uses ?? {},
    types: definition.types as Domain<References>['types'],
    imports: definition.imports ?? ({} as I),
  };
}
