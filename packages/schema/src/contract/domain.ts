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
  /** Domains on which it builds, by the names that it calls them; they come along wherever it is composed. */
