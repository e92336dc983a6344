import { models } from '@plangraph/database';
import { type Given, type Row, type RowSet, readRow, type Tabular, type WriteCounts, writeRows } from '@plangraph/rows';
import type { Domain } from '@plangraph/schema';
import { parse } from 'graphql';
import { expect } from 'vitest';
import { createTestGraph, type TestGraph } from '../createTestGraph.ts';
import { spine, writeSpine } from './spine.ts';

/** Makes the n-th row of one kind, n from 1, as an agency would write it. Keys must differ; the rest may repeat. */
export type SampleRow = (n: number) => Readonly<Record<string, unknown>>;

/** Sample rows by the name of their import: the domain's own, and those of used domains that they refer to. */
export type SampleRows = Readonly<Record<string, SampleRow>>;

// biome-ignore lint/suspicious/noExplicitAny: the suite asks what the schema offers, so no type can be known.
export type Data = any;

/** A domain's graph with sample rows in it. */
export interface World {
  readonly graph: TestGraph;
  /** Writes rows number `from` to `to` of every kind, or of some; gives how many of each were created, changed and left. */
  write(from: number, to: number, only?: (name: string) => boolean): Promise<Readonly<Record<string, WriteCounts>>>;
  /** Asks, and expects an answer without errors that took one SQL statement for each root field. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** Makes that graph, on an empty database with the spine's few rows. */
export async function createWorld(domain: Domain, rows: SampleRows, count: number): Promise<World> {
  const graph = await createTestGraph({ domains: [domain] });
  const citation = await writeSpine(graph.database);
  const contracts = importsOf(domain);
  const world: World = {
    graph,
    write: async (from, to, only = () => true) => {
      const wanted = Object.entries(rows).filter(([name]) => only(name));
      const batch = wanted.map(([name, sample]) => {
        const contract = contracts.get(name);
        if (!contract) throw new Error(`Sample rows are given for ${name}, which no composed domain imports.`);
        return setOf(name, contract, sample, from, to);
      });
      const counts = await writeSets(graph, batch);
      for (const { contract } of batch) {
        await cite(graph, contract.model, citation);
        await own(graph, contract.model);
      }
      return Object.fromEntries(wanted.map(([name], index) => [name, counts[index] as WriteCounts]));
    },
    ask: (document, variables) => askPlainly(graph, document, variables),
  };
  if (count > 0) await world.write(1, count);
  return world;
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
export function understood(name: string, contract: Tabular, written: unknown, given: Given = {}): Row {
  const result = readRow(contract, written, given);
  if ('row' in result) return result.row;
  const problems = result.problems.map(({ rule, column, message }) => `${rule} ${column}: ${message.en}`);
  throw new Error(`A sample row of ${name} is refused: ${problems.join(' ')}`);
}

async function writeSets(graph: TestGraph, batch: readonly RowSet[]): Promise<WriteCounts[]> {
  const client = await graph.database.pool.connect();
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
async function own({ database }: TestGraph, model: Tabular['model']): Promise<void> {
  if (!('ownerId' in models[model].columns)) return;
  const bureau = `(SELECT "id" FROM "Organisation" WHERE "code" = $1)`;
  await database.pool.query(`UPDATE "${model}" SET "ownerId" = ${bureau} WHERE "ownerId" IS NULL`, [
    spine.organisation,
  ]);
}

/** Gives every second row a source: imports do not state one, the loader of data sets does. */
async function cite({ database }: TestGraph, model: Tabular['model'], citation: number): Promise<void> {
  if (!('citationId' in models[model].columns)) return;
  await database.pool.query(`UPDATE "${model}" SET "citationId" = $1 WHERE "citationId" IS NULL AND "id" % 2 = 0`, [
    citation,
  ]);
}
