import { factsOf, type Row, type Tabular } from '@plangraph/rows';
import type { MutationTransaction, Problem, PutGiven } from '@plangraph/schema';
import { ambiguousName } from './refusals.ts';

/**
 * Puts codes in the place of names, where files call another record by its name and the name is that of one record only.
 * A text that is a code stays; a name of several is a problem that lists their codes.
 */
export async function findNames<R extends PutGiven>(
  transaction: MutationTransaction,
  { model, references }: Tabular,
  rows: readonly R[],
): Promise<R[]> {
  const found: { written: Record<string, unknown>; problems: Problem[] }[] = rows.map(({ written, problems }) => ({
    written: { ...written },
    problems: [...problems],
  }));
  for (const [name, [path = '', ...more]] of Object.entries(references)) {
    const target = factsOf(model).relations[name]?.model;
    if (!target || more.length || path.includes('.')) continue;
    const texts = new Set(rows.flatMap(({ written }) => (typeof written[name] === 'string' ? [written[name]] : [])));
    const codes = await codesOf(transaction, target, path, [...texts]);
    for (const row of found) {
      const known = codes.get(String(row.written[name]));
      const [only, ...others] = known ?? [];
      if (only === undefined) continue;
      if (others.length) row.problems.push(ambiguousName(name, String(row.written[name]), [only, ...others]));
      else row.written[name] = only;
    }
  }
  return rows.map((row, at) => ({ ...row, ...(found[at] as { written: Row; problems: Problem[] }) }));
}

/** The codes of the records that bear each name, of names that are no codes themselves. */
async function codesOf(transaction: MutationTransaction, model: string, path: string, texts: readonly string[]) {
  const { table, columns } = factsOf(model);
  const code = columns[path];
  const named = ['nameZh', 'nameEn', 'titleZh', 'titleEn'].filter((column) => columns[column]);
  if (code?.type !== 'String' || !named.length || !texts.length) return new Map<string, string[]>();
  const serving = columns.retiredAt ? ' AND t."retiredAt" IS NULL' : '';
  const anyName = named.map((column) => `t."${column}" = given.name`).join(' OR ');
  const rows = await transaction.$queryRawUnsafe<{ name: string; code: string }[]>(
    `SELECT given.name, t."${code.column}" AS code FROM unnest($1::text[]) AS given(name) JOIN "${table}" t ON (${anyName})${serving}
     WHERE NOT EXISTS (SELECT 1 FROM "${table}" other WHERE other."${code.column}" = given.name) ORDER BY 2 LIMIT 10000`,
    [...texts],
  );
  const byName = Map.groupBy(rows, ({ name }) => name);
  return new Map([...byName].map(([name, all]) => [name, [...new Set(all.map((each) => each.code))]]));
}
