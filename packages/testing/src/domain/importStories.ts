import type { Row, Tabular } from '@plangraph/rows';
import type { Domain } from '@plangraph/schema';
import { describe, expect, it } from 'vitest';
import { type OwnNoun, selectionAt } from './shape.ts';
import { type Data, type SampleRows, understood, type World } from './world.ts';

/** What every import has to do: what was sent is what the graph shows, and sending it again changes nothing. */
export function importStories(
  domain: Domain,
  { rows, count, nouns, world }: { rows: SampleRows; count: number; nouns: readonly OwnNoun[]; world: () => World },
): void {
  it('has sample rows for each', () => {
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(Object.keys(domain.imports)));
  });

  describe.each(Object.entries(domain.imports))('%s', (name, contract) => {
    const noun = nouns.find((each) => each.name === contract.model);

    it('are rows of a noun that the domain owns', () => {
      expect(noun?.name).toBe(contract.model);
    });

    it('come back through the graph as they were sent', async () => {
      if (!noun) return;
      const fields = [...contract.columns.map((column) => fieldOf(noun, column)), ...referencesOf(contract)];
      const { [noun.many]: list } = await world().ask(`{ ${noun.many}(first: 200) { nodes { ${fields.join(' ')} } } }`);
      const sent = Array.from({ length: count }, (_, index) => understood(name, contract, rows[name]?.(index + 1)));
      expect(inAnyOrder(list.nodes)).toEqual(inAnyOrder(sent.map((row) => whole(contract, row))));
    });

    it.runIf(noun?.type.getFields().row)('go out as rows, and change nothing when they come in again', async () => {
      if (!noun) return;
      const { [noun.many]: list } = await world().ask(`{ ${noun.many}(first: 200) { nodes { row } } }`);
      const written = list.nodes.map(({ row }: Data) => understood(name, contract, row));
      expect(await world().bring(name, written)).toEqual({ created: 0, changed: 0, unchanged: count });
    });

    it('change nothing when they are sent again', async () => {
      const before = await dump(world(), contract.model);
      const counts = await world().write(1, count);
      expect(counts[name]).toEqual({ created: 0, changed: 0, unchanged: count });
      expect(await dump(world(), contract.model)).toEqual(before);
    });
  });
}

/** How the graph shows a column under its own name. */
export function fieldOf({ type, name }: OwnNoun, column: string): string {
  if (type.getFields()[column]) return column;
  const [, stem = '', language = ''] = /^(.*)(Zh|En)$/.exec(column) ?? [];
  if (type.getFields()[stem]) return `${column}: ${stem}(lang: ${language.toUpperCase()})`;
  throw new Error(`Rows of ${name} may state ${column}, which the graph does not show.`);
}

/** Selects the key of every reference, as rows write it. */
export function referencesOf({ references }: Tabular): string[] {
  return Object.entries(references).map(([name, paths]) => `${name} { ${paths.map(selectionAt).join(' ')} }`);
}

/** A row as it is shown: everything that it does not speak of as null, decimals in the one form in which they compare. */
export function whole({ columns, references }: Tabular, row: Row): Row {
  const names = [...columns, ...Object.keys(references)];
  // What has no English is shown in Chinese.
  const shown = (name: string) => row[name] ?? (name.endsWith('En') ? row[name.replace(/En$/, 'Zh')] : null) ?? null;
  return Object.fromEntries(names.map((name) => [name, shown(name)]));
}

function inAnyOrder(rows: readonly Data[]): string[] {
  return rows.map((row) => JSON.stringify(plain(row))).sort();
}

/** A value in the one form in which it compares: decimals without idle zeros, members by name. */
export function plain(value: unknown): unknown {
  if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) return value.replace(/\.?0+$/, '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, plain(each)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Every row of a table, with the transaction that wrote it and where it lies. */
async function dump({ graph }: World, table: string): Promise<unknown[]> {
  return (await graph.database.pool.query(`SELECT xmin, ctid, t.* FROM "${table}" t ORDER BY "id"`)).rows;
}
