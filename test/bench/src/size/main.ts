import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFolder } from '../database/openBench.ts';
import { type SizeName, sizes } from '../database/sizes.ts';
import { stopProcesses } from '../processes.ts';
import { within } from './country.ts';
import { measure } from './measure.ts';
import { openSized, type Sized } from './openSized.ts';
import { everywhere } from './operations.ts';
import { spaceOf } from './space.ts';

// Measures what operations take of processors, gateway and PostgreSQL together, for each row that they touch, on a database of any size, and
// beside smaller ones in turns; the gateway answers each request by itself:
// pnpm --dir test/bench size --size country --data FOLDER --beside county,hundred --beside-data FOLDER,FOLDER [--only W5] [--milliseconds 500] [--delete]

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    size: text,
    data: text,
    beside: text,
    'beside-data': text,
    only: text,
    milliseconds: text,
    delete: { type: 'boolean' },
  },
});
const least = Number(values.milliseconds ?? '500') * 1_000;
const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (line: string) => process.stdout.write(`${line}\n`);
const size = nameOf(values.size ?? 'county');
const smaller = listOf(values.beside).map(nameOf);
const folders = listOf(values['beside-data']);
const folder = resolve(values.data ?? benchFolder(size));

const open: Sized[] = [];
try {
  for (const [index, each] of smaller.entries())
    open.push(await openSized(each, say, resolve(folders[index] ?? benchFolder(each))));
  const large = await openSized(size, say, folder);
  open.push(large);
  for (const { told } of open) print(told);
  for (const line of await spaceOf(large.database.pool)) say(line);
  const columns = open.flatMap((each) => [`rows, ${each.size}`, 'CPU, µs', 'of it PostgreSQL', 'µs a row']);
  print(`\n| operation | ${columns.join(' | ')} | cost told | a row, times |`);
  print(`| --- |${' ---: |'.repeat(columns.length + 2)}`);
  for (const operation of everywhere) await tell(operation, open);
  const { counties } = sizes[size];
  for (const operation of counties ? within(counties) : []) await tell(operation, [large]);
} finally {
  await stopProcesses();
  for (const { database } of open) await database.close();
  if (values.delete) rmSync(folder, { recursive: true, force: true });
}

async function tell(operation: (typeof everywhere)[number], databases: readonly Sized[]): Promise<void> {
  if (!operation.name.includes(values.only ?? '')) return;
  const costs = await measure(databases, operation, least);
  const aRow = costs.map(({ both, rows }) => both / Math.max(1, rows));
  const cells = costs.flatMap(({ rows, both, postgres }, index) => [
    Math.round(rows),
    Math.round(both),
    Math.round(postgres),
    (aRow[index] as number).toFixed(2),
  ]);
  const [first = 1, ...others] = aRow;
  const empty = Array(4 * (open.length - databases.length)).fill('');
  const times = others.map((each) => (each / first).toFixed(2)).join(', ');
  print(`| ${[operation.name, ...empty, ...cells, costs.at(-1)?.told ?? '', times].join(' | ')} |`);
}

function listOf(text: string | undefined): string[] {
  return text?.split(',') ?? [];
}

function nameOf(name: string): SizeName {
  if (name in sizes) return name as SizeName;
  throw new Error(`The size is "${name}"; there are ${Object.keys(sizes).join(', ')}.`);
}
