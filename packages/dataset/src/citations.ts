import { models } from '@plangraph/database';
import { readRow, type Tabular, withReferences } from '@plangraph/rows';
import { asMap } from './manifest.ts';
import type { Passages } from './passages.ts';
import type { SourceRow, SourceSet } from './sourceRow.ts';
import { spine } from './spine.ts';

const key = ['document.code', 'path', 'legibility'];

/**
 * Lets every row whose model cites carry its citations, and gathers the citations as rows of their own. What a citation
 * leaves out is the data set's first document, clearly legible; where its passage stands, `passages.yaml` says.
 */
export function withCitations(sets: readonly SourceSet[], document: unknown, passages: Passages): SourceSet[] {
  const citations: SourceRow[] = [];
  const seen = new Set<string>();
  const citing = sets.map(({ contract, rows }): SourceSet => {
    const names = citationsOf(contract);
    if (names.length === 0) return { contract, rows };
    return {
      contract: withReferences(contract, Object.fromEntries(names.map((name) => [name, key]))),
      rows: rows.map((row) => {
        const columns = asMap(row.written);
        if (!columns) return row;
        const cited = names.filter((name) => asMap(columns[name]));
        const complete = Object.fromEntries(
          cited.map((name) => [name, { document, legibility: 'CLEAR', ...asMap(columns[name]) }]),
        );
        for (const [name, written] of Object.entries(complete)) {
          // A malformed citation is reported with its own row; only sound ones become rows.
          const text = JSON.stringify(written, Object.keys(written).sort());
          if (!seen.has(text) && 'path' in written && isSound(written)) {
            const passage = passages.of(asMap(written)?.document, asMap(written)?.path);
            citations.push({ ...row, written: { ...written, ...passage }, prefix: `${name}.` });
          }
          seen.add(text);
        }
        return { ...row, written: { ...columns, ...complete } };
      }),
    };
  });
  return [
    ...citing.filter(({ contract }) => contract !== spine.citations),
    { contract: spine.citations, rows: citations },
  ];
}

/** Whether the columns themselves can be read; what the contract's rules say of them is reported with the citation. */
function isSound(written: Record<string, unknown>): boolean {
  return 'row' in readRow({ ...spine.citations, rules: () => [] }, written);
}

function citationsOf({ model }: Tabular): string[] {
  return Object.entries(models[model].relations)
    .filter(([, relation]) => relation.model === 'Citation' && !relation.list)
    .map(([name]) => name);
}
