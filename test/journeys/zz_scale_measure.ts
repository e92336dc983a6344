import { openDatabase } from '@plangraph/database';
import { plan } from '@plangraph/plan';

const domains = [plan];

import { readFileSync, writeFileSync } from 'node:fs';
import { composeSchema, createContext, executeOperation } from '@plangraph/schema';
import { parse } from 'graphql';
import { progressRows } from './progressRows.ts';

const t00 = performance.now();
const database = await openDatabase({ dataDirectory: '/tmp/scale/data', durable: false, poolSize: 2 });
const {
  rows: [{ n }],
} = await database.pool.query('SELECT count(*)::int n FROM "Target"');
if (!n) for (const s of progressRows()) await database.pool.query(s);
if (process.env.KNOWN)
  await database.pool.query(
    'CREATE INDEX IF NOT EXISTS "Observation_known_idx" ON "Observation" ("targetId","period") INCLUDE (value,"approvedAt","supersededAt") WHERE "approvedAt" IS NOT NULL',
  );
console.log('ready', Math.round(performance.now() - t00));
let sqlTime = 0;
let last: any;
const bytes = 0;
const schema = composeSchema({
  domains,
  database: {
    ...database,
    read: async (s) => {
      last = s;
      const t = performance.now();
      const r = await database.read(s);
      sqlTime = performance.now() - t;
      return r;
    },
  },
});
const page = readFileSync('services/gateway/operations/plan.graphql', 'utf8');
const asOf = page.replace('plan(code: "kaihua-2023")', 'plan(code: "kaihua-2023", asOf: "2023-10-01T00:00:00Z")');
for (const [name, text] of [
  ['now', page],
  ['asOf', asOf],
] as const) {
  for (let i = 0; i < 5; i++) {
    const t = performance.now();
    const a: any = await executeOperation({
      schema,
      document: parse(text),
      contextValue: createContext({ requestId: 'x' }),
    });
    if (a.errors) console.log(a.errors);
    const total = performance.now() - t;
    console.log(
      name,
      'total',
      Math.round(total),
      'read',
      Math.round(sqlTime),
      'js',
      Math.round(total - sqlTime),
      JSON.stringify(a.data.plan.statusSummary),
    );
  }
  const { rows } = await database.pool.query('EXPLAIN (ANALYZE, BUFFERS) ' + last.text, [...last.values]);
  writeFileSync(`/tmp/scale/${name}.explain`, rows.map((r: any) => r['QUERY PLAN']).join('\n'));
  const { rows: r2 } = await database.pool.query('SELECT length(d::text) l FROM (' + last.text + ') x(d)', [
    ...last.values,
  ]);
  console.log('bytes', r2[0].l);
}
await database.close();
