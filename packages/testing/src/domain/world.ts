import { type Database, models } from '@plangraph/database';
import {
  type GivenKeys,
  type Row,
  type RowSet,
  readRow,
  type Tabular,
  type WriteCounts,
  writeRows,
} from '@plangraph/rows';
import type { Domain, Viewer } from '@plangraph/schema';
import { parse } from 'graphql';
import { expect } from 'vitest';
import { createTestGraph, type TestGraph } from '../createTestGraph.ts';
import { template } from '../scratchDatabase.ts';
import { spine, writeSpine } from './spine.ts';

/** Makes the n-th row of one kind, n from 1, as an agency would write it. Keys must differ; the rest may repeat. */
type SampleRow = (n: number) => Readonly<Record<string, unknown>>;

/** Sample rows by the name of their import: the domain's own, and those of used domains that they refer to. */
export type SampleRows = Readonly<Record<string, SampleRow>>;

// biome-ignore lint/suspicious/noExplicitAny: the suite asks what the schema offers, so no type can be known.
export type Data = any;

/** A domain's graph with sample rows in it. */
export interface World {
  readonly graph: TestGraph;
  /** Writes rows number `from` to `to` of every kind, or of some; gives how many of each were created, changed and left. */
  write(from: number, to: number, only?: (name: string) => boolean): Promise<Readonly<Record<string, WriteCounts>>>;
  /** Writes rows of one kind as they are understood; gives how many were created, changed and left. */
  bring(name: string, rows: readonly Row[]): Promise<WriteCounts>;
  /** Asks, and expects an answer without errors that took one SQL statement for each root field. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

/**
 * Makes that graph, on a database of its own with the spine's few rows and `count` sample rows of each kind. They are
 * written once a test file for each count, whichever describe asks first. Whoever asks is the viewer, where nobody else is stated.
 */
export async function createWorld(
  domain: Domain,
  rows: SampleRows,
  count: number,
  viewer: Viewer | null = null,
): Promise<World> {
  const from = `${expect.getState().testPath}, ${count} of each kind`;
  await template(from, async (database) => {
    const citation = await writeSpine(database);
    await chargeBureau(database);
    if (count > 0) await writeSamples(domain, rows, { database, citation, from: 1, to: count });
  });
  const made = await createTestGraph({ domains: [domain], from });
  const graph: TestGraph = {
    ...made,
    query: (document, variables, context) => made.query(document, variables, { viewer, ...context }),
  };
  const { id: citation } = await graph.database.prisma.citation.findFirstOrThrow({ orderBy: { id: 'asc' } });
  return {
    graph,
    write: (from, to, only) => writeSamples(domain, rows, { database: graph.database, citation, from, to, only }),
    bring: async (name, brought) => {
      const contract = importsOf(domain).get(name) as Tabular;
      const [counts] = await writeSets(graph.database, [{ contract, rows: [...brought] } as RowSet]);
      return counts as WriteCounts;
    },
    ask: (document, variables) => askPlainly(graph, document, variables),
  };
}

interface Samples {
  readonly database: Database;
  /** The source that every second row has. */
  readonly citation: number;
  readonly from: number;
  readonly to: number;
  readonly only?: ((name: string) => boolean) | undefined;
}

async function writeSamples(
  domain: Domain,
  rows: SampleRows,
  { database, citation, from, to, only = () => true }: Samples,
): Promise<Readonly<Record<string, WriteCounts>>> {
  const contracts = importsOf(domain);
  const wanted = Object.entries(rows).filter(([name]) => only(name));
  const batch = wanted.map(([name, sample]) => {
    const contract = contracts.get(name);
    if (!contract) throw new Error(`Sample rows are given for ${name}, which no composed domain imports.`);
    return setOf(name, contract, sample, from, to);
  });
  const counts = await writeSets(database, batch);
  for (const { contract } of batch) {
    await cite(database, contract.model, citation);
    await own(database, contract.model);
  }
  return Object.fromEntries(wanted.map(([name], index) => [name, counts[index] as WriteCounts]));
}

/** Asks, and expects an answer without errors that took one SQL statement for each root field. */
export async function askPlainly(
  graph: TestGraph,
  document: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Data> {
  graph.forget();
  const { data, errors } = await graph.query(document, variables);
  expect(errors, document).toBeUndefined();
  const [operation] = parse(document).definitions;
  const roots = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections.length : 1;
  expect(graph.statements.length, `SQL statements of ${document}`).toBe(roots);
  return data;
}

/** The contracts that a domain and those it uses import rows by. */
export function importsOf(domain: Domain): Map<string, Tabular> {
  const used = Object.values(domain.uses).flatMap((each) => [...importsOf(each)]);
  return new Map([...used, ...Object.entries(domain.imports)]);
}

function setOf(name: string, contract: Tabular, sample: SampleRow, from: number, to: number): RowSet {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => understood(name, contract, sample(from + index)));
  return { contract, rows } as RowSet;
}

/** Reads a row as the import does, and fails with what is wrong with it. */
export function understood(name: string, contract: Tabular, written: unknown, given: GivenKeys = {}): Row {
  const result = readRow(contract, written, given);
  if ('row' in result) return result.row;
  const problems = result.problems.map(({ rule, column, message }) => `${rule} ${column}: ${message.en}`);
  throw new Error(`A sample row of ${name} is refused: ${problems.join(' ')}`);
}

async function writeSets(database: Database, batch: readonly RowSet[]): Promise<WriteCounts[]> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    const counts = await writeRows(client, batch);
    await client.query('COMMIT');
    return counts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Makes the bureau of the spine the owner of every row: imports do not state one, whoever creates a record by a verb is it. */
async function own(database: Database, model: Tabular['model']): Promise<void> {
  if (!('ownerId' in models[model].columns)) return;
  const bureau = `(SELECT "id" FROM "Organisation" WHERE "code" = $1)`;
  await database.pool.query(`UPDATE "${model}" SET "ownerId" = ${bureau} WHERE "ownerId" IS NULL`, [
    spine.organisation,
  ]);
}

/** Gives every second row a source: imports do not state one, the loader of data sets does. */
async function cite(database: Database, model: Tabular['model'], citation: number): Promise<void> {
  if (!('citationId' in models[model].columns)) return;
  await database.pool.query(`UPDATE "${model}" SET "citationId" = $1 WHERE "citationId" IS NULL AND "id" % 2 = 0`, [
    citation,
  ]);
}

/** Charges the bureau of the stories with the measure of the spine: whose records move its status answers for it. */
async function chargeBureau({ prisma }: Database): Promise<void> {
  const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  const { id: measureId } = await prisma.measure.findUniqueOrThrow({ where: { code: spine.measure } });
  await prisma.responsibility.create({ data: { organisationId, measureId, role: 'RESPONSIBLE' } });
}
