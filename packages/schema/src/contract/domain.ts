import type { Tabular } from '@plangraph/rows';
import type { Demo } from './demo.ts';
import type { Evidence } from './evidence.ts';
import type { Graph } from './graph.ts';

/** Domains that a domain builds on, by the name it calls them. */
export type Uses = Readonly<Record<string, Domain>>;

/** What a domain's `types` receives: the graph to declare in, and the typed references of the domains it uses. */
export interface Environment<U extends Uses = Uses> extends Graph {
  readonly uses: { readonly [K in keyof U]: U[K] extends Domain<infer References> ? References : never };
}

/** What a domain's `mutations` receives: its environment, and the references that its own `types` gave. */
export interface MutationEnvironment<U extends Uses = Uses, References = unknown> extends Environment<U> {
  readonly own: References;
}

/** Says on which civil date a moment falls where registers are kept, as `2023-06-30`. */
export type Calendar = (moment: Date) => string;

/** A domain package as the gateway composes it. */
export interface Domain<References = unknown> {
  /** Name of the domain: that of its package. */
  readonly id: string;
  /** Code of the policy area that the domain owns in every plan; null for the spine and other mechanisms. */
  readonly area: string | null;
  /** The releases of PlanGraph that the domain goes with, as npm writes ranges; null for one that is released with it. */
  readonly compatible: string | null;
  /** Domains that must be composed with this one. */
  readonly uses: Uses;
  /** Declares the domain's part of the graph and gives the references that others may use. */
  readonly types: (environment: Environment) => References;
  /** Declares the domain's verbs, when the types of all domains are declared. */
  readonly mutations: (environment: MutationEnvironment) => void;
  /** Tabular row shapes that agencies and data sets may send, by name. */
  readonly imports: Readonly<Record<string, Tabular>>;
  /** How the domain counts indicators from its own records, by the code of the indicator. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** The days that registers go by, where this domain says which they are; one domain of a graph can. */
  readonly calendar: Calendar | null;
  /** What the domain adds to the demonstration of a plan; null where it adds nothing. */
  readonly demo: Demo | null;
}

/** What an author states of a domain. */
export interface DomainDefinition<U extends Uses, References, I extends Readonly<Record<string, Tabular>>> {
  /** Name of the domain: that of its package. */
  readonly id: string;
  /** Code of the policy area that the domain owns; its id when left out; null for a domain that owns none. */
  readonly area?: string | null;
  /**
   * The releases of PlanGraph that the domain goes with, for one that is released by itself: composing it with another says so at once.
   * Before 1.0 a minor release may break, so `^0.2` is all of 0.2.
   *
   * @example compatible: '^0.2 || ^0.3'
   */
  readonly compatible?: string;
  /** Domains on which it builds, by the names that it calls them; they come along wherever it is composed. */
  readonly uses?: U;
  /** Declares its nouns, words, edges and registers; gives the references that domains which use it may have. */
  readonly types: (environment: Environment<U>) => References;
  /** Declares the domain's verbs, when the types of all domains are declared; stands after `types`. */
  readonly mutations?: (environment: MutationEnvironment<U, NoInfer<References>>) => void;
  /** Rows that data sets and agencies may send, by the name of their files. */
  readonly imports?: I;
  /** How the domain counts indicators from its own records, by the code of the indicator. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** The days that registers of all domains go by; those of UTC where no domain states any. */
  readonly calendar?: Calendar;
  /** What the domain adds to the demonstration of a plan. */
  readonly demo?: Demo;
}

/**
 * Defines a domain: the one thing that a domain package exports.
 *
 * @example
 * export const industry = defineDomain({
 *   id: 'industry',
 *   uses: { plan },
 *   types: (graph) => declareEnums(graph),
 *   mutations(graph) { declareOpenPark(graph) },
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
    compatible: definition.compatible ?? null,
    uses: definition.uses ?? {},
    types: definition.types as Domain<References>['types'],
    mutations: (definition.mutations ?? (() => {})) as Domain<References>['mutations'],
    imports: definition.imports ?? ({} as I),
    evidence: definition.evidence ?? {},
    calendar: definition.calendar ?? null,
    demo: definition.demo ?? null,
  };
}
