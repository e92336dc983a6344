import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { MeasuredDatabase, StatementListener } from './measuredDatabase.ts';

/** Makes the metrics of the statements that the reader runs; gives whom to tell of each. */
export function measureStatements(registry: Registry): StatementListener {
  const durations = new Histogram({
    name: 'plangraph_statement_duration_seconds',
    help: 'Time that a statement of the reader took, waiting for a connection included.',
    labelNames: ['outcome'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return (milliseconds, outcome) => durations.observe({ outcome }, milliseconds / 1000);
}

/** Makes the metrics of the connections to the database. */
export function measurePool(registry: Registry, database: Pick<MeasuredDatabase, 'pool' | 'readsWaiting'>): void {
  const { pool } = database;
  new Gauge({
    name: 'plangraph_database_connections',
    help: 'Connections to the database: all that are open, and those of them that nobody uses.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'total' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
    },
  });
  new Gauge({
    name: 'plangraph_database_connections_waiting',
    help: 'Requests that wait for a connection to the database.',
    registers: [registry],
    collect() {
      this.set(pool.waitingCount + database.readsWaiting());
    },
  });
}

/** Makes the metric of the reads that needed no statement of their own. */
export function measureSharedReads(registry: Registry, database: MeasuredDatabase): void {
  new Counter({
    name: 'plangraph_reads_shared_total',
    help: 'Reads that waited for a connection and were answered by a statement that another request had in the queue.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(database.readsShared());
    },
  });
}

/** Makes the metrics of the replicas that reads are sent to; none where there are none. */
export function measureReplicas(registry: Registry, database: Pick<MeasuredDatabase, 'replicas'>): void {
  if (database.replicas().length === 0) return;
  const labelNames = ['replica'];
  const registers = [registry];
  new Gauge({
    name: 'plangraph_replica_serving',
    help: 'Whether reads are sent to a replica: 1, or 0 while it is away, too far behind or no replica.',
    labelNames,
    registers,
    collect() {
      for (const { address, serving } of database.replicas()) this.set({ replica: address }, serving ? 1 : 0);
    },
  });
  new Gauge({
    name: 'plangraph_replica_behind_seconds',
    help: 'For how long the primary has had something that a replica lacks.',
    labelNames,
    registers,
    collect() {
      for (const { address, behind } of database.replicas()) this.set({ replica: address }, behind);
    },
  });
  new Counter({
    name: 'plangraph_replica_reads_total',
    help: 'Reads that a replica answered; all others were answered by the primary.',
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const { address, reads } of database.replicas()) this.inc({ replica: address }, reads);
    },
  });
}
