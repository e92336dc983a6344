import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFolder } from '../database/openBench.ts';
import { stopProcesses } from '../processes.ts';
import { type Cost, measure } from '../size/measure.ts';
import { openSized } from '../size/openSized.ts';
import { spaceOf } from '../size/space.ts';
import { days, daysBefore } from './days.ts';
import { readsAsOf } from './reads.ts';
import { simulate } from './simulate.ts';

// A county that was changed every day of five years: what reads as of a moment take, what an archive of all but two years takes, and whether
// it says the same when it is read back: pnpm --dir test/bench years --data FOLDER [--milliseconds 500]

const { values } = parseArgs({ options: { data: { type: 'string' }, milliseconds: { type: 'string' } } });
const folder = resolve(values.data ?? `${benchFolder('county')}-years`);
const least = Number(values.milliseconds ?? '500') * 1_000;
const cli = join(import.meta.dirname, '../../../../packages/database/src/cli.ts');
const say = (line: string) => process.stdout.write(`${line}\n`);

const sized = await openSized('county', say, folder);
const { database, server } = sized;
const { pool, url } = database;
try {
  const last = await simulate(database, say);
  await tellSpace('five years');
  const moments = [0, 365, 730, days - 1].map((ago) => ({ ago, moment: daysBefore(last, ago) }));
  const measureAll = async (label: string, from: readonly { ago: number; moment: Date }[]) => {
    say(`\n| ${label} | rows | CPU, µs | of it PostgreSQL | µs a row |\n| --- | ---: | ---: | ---: | ---: |`);
    const reads = [
      ...readsAsOf('now', null),
      ...from.flatMap(({ ago, moment }) => readsAsOf(`${ago} days ago`, moment)),
    ];
    for (const read of reads) {
      const [cost] = await measure([sized], read, least);
      const { rows: touched, both, postgres } = cost as Cost;
      const a = (both / Math.max(1, touched)).toFixed(2);
      say(`| ${read.name} | ${Math.round(touched)} | ${Math.round(both)} | ${Math.round(postgres)} | ${a} |`);
    }
  };
  const ask = async (moment: Date): Promise<string> => {
    const [read] = readsAsOf('', moment);
    const body = JSON.stringify({ query: read?.query, variables: { asOf: moment.toISOString() } });
    const answer = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.text();
  };
  await measureAll('before the archive', moments);
  const old = daysBefore(last, 1_500);
  const told = await ask(old);

  const file = join(folder, 'older.gz');
  rmSync(file, { force: true });
  await timed('history:archive', file, `--before=${daysBefore(last, 730).toISOString()}`);
  say(
    `The file has ${(statSync(file).size / 1e6).toFixed(1)} MB; as of 1,500 days ago: ${(await ask(old)).slice(0, 160)}`,
  );
  await timed('vacuum');
  await tellSpace('two years');
  await measureAll('after the archive', moments.slice(0, 2));
  await timed('history:read', file);
  const again = await ask(old);
  const [before, after] = [told, again].map((text) => createHash('sha256').update(text).digest('hex').slice(0, 12));
  say(`As of 1,500 days ago ${told.length} characters, ${before} before and ${after} after.`);
  if (told !== again) throw new Error('What was read back says something else.');
} finally {
  await stopProcesses();
  await database.close();
}

async function tellSpace(label: string): Promise<void> {
  const { rows } = await pool.query(`SELECT pg_database_size(current_database()) / 1000000 AS megabytes`);
  say(`\n${label}: ${rows[0].megabytes} MB`);
  for (const line of (await spaceOf(pool)).slice(0, 8)) say(line);
}

async function timed(command: string, ...more: string[]): Promise<void> {
  const began = performance.now();
  if (command === 'vacuum') await pool.query('VACUUM (ANALYZE)');
  else {
    const env = { ...process.env, DATABASE_URL: url };
    say(execFileSync(process.execPath, [cli, command, ...more], { env, encoding: 'utf8' }).trim());
  }
  say(`${command}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}
