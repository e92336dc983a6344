import type { ConnectedSystem, Connection, Domain, System } from '@plangraph/schema';

/** Gauges of waters: the records are the graph's, their levels are the river bureau's. */
export declare const gauges: Domain;

/** The register of gauges that the river bureau keeps, asked by the numbers of stations. */
export declare const gaugeRegister: System<string, string>;

/** Has levels read from the bureau's service, at its address. */
export declare function readFrom(address: string, options?: Omit<Connection<string, string>, 'load'>): ConnectedSystem;
