import type { Database } from '@plangraph/database';
import type { ComposedGraph, Mutation, RowRegister } from '@plangraph/schema';
import type { Job } from './job.ts';
import type { JobRows } from './jobRows.ts';

/** What doing imports needs: the graph by whose rules they are done, and where they are kept. */
export interface JobMeans {
  readonly graph: Pick<ComposedGraph, 'perform' | 'rowRegisters'>;
  readonly database: Pick<Database, 'pool' | 'prisma'>;
}

/** An import whose file is open. */
export interface OpenJob extends JobMeans {
  readonly register: RowRegister;
  readonly rows: JobRows;
  readonly job: Job;
  /** For how long it is taken in hand, in milliseconds. */
  readonly lease: number;
  /** Aborted when the worker is to stop. */
  readonly signal: AbortSignal;
}

/** A step of an import as a mutation, so that it is done as one is: by whom, in one transaction, by the same rules. */
export function stepOf(run: Mutation['run'], longest?: number): Mutation {
  return {
    name: 'importRows',
    domain: 'exchange',
    description: 'Does a part of an import.',
    roles: ['reporter', 'administrator'],
    input: () => ({}),
    result: { import: { noun: 'Import', description: 'The import.' } },
    ...(longest === undefined ? {} : { longest }),
    run,
  };
}
