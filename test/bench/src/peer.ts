import type { Parameters, WorkloadName } from './workloads.ts';

/** How a server is started: a script for Node, and what it is told. */
export interface Command {
  /** Options of Node itself. */
  readonly options?: readonly string[];
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Where the servers find the database, and where the bench finds them. */
export interface Addresses {
  readonly databaseUrl: string;
  readonly port: number;
}

/** One server that is measured, as seen by a client. */
export interface Peer {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  command(addresses: Addresses): Command;
  /** The body of a request; null for a workload that this peer does not take part in. */
  body(workload: WorkloadName, parameters: Parameters): unknown;
  /** Turns the answer into the form in which the limit gives it. */
  normalise(workload: WorkloadName, answer: Answer): unknown;
  /** Why it cannot take part in this checkout; null when it can. */
  refusal?(): string | null;
}

/** A GraphQL answer. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers of several schemas; each peer knows its own.
  readonly data: any;
  readonly errors?: readonly { readonly message: string }[];
}

/** The environment of every peer that is started from src/servers. */
export function environmentOf({ databaseUrl, port }: Addresses): Record<string, string> {
  return { DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
}
