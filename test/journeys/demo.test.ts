import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { loadDemo } from '@plangraph/plan';
import { scratchDatabase, template } from '@plangraph/testing';
import { it } from 'vitest';
import { datasets, load } from './world.ts';

it('prints', async () => {
  const database: Database = await scratchDatabase();
  await load(database, datasets.kaihua);
  const begun = performance.now();
  await loadDemo({ database, domains, plan: 'kaihua-2023', log: console });
  console.log('ms', performance.now() - begun);
  const { rows } = await database.pool.query(`select t.code, o.period, o.revision r, trim_scale(o.value) v, o.numerator n, o.denominator d, to_char(o."recordedAt",'MM-DD HH24:MI') rec, to_char(o."submittedAt",'MM-DD HH24:MI') sub, to_char(o."approvedAt",'MM-DD HH24:MI') app, to_char(o."returnedAt",'MM-DD') ret, to_char(o."supersededAt",'MM-DD') sup from "Observation" o join "Target" t on t.id=o."targetId" order by t.ordinal, o."periodEnd", o.revision`);
  for (const r of rows) console.log(Object.values(r).join(' '));
  const { rows: c } = await database.pool.query(`select relname, n_live_tup from pg_stat_user_tables where n_live_tup>0 order by 1`);
  console.log(c.map((r) => `${r.relname} ${r.n_live_tup}`).join('\n'));
  await database.close();
});
