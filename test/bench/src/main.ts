import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, usage } from './options.ts';
import { stopProcesses } from './processes.ts';
import { describe } from './report.ts';
import { run } from './run.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

if (process.platform !== 'linux') {
  say('The bench reads processor time from /proc, which only Linux has.');
  process.exit(1);
}

// The embedded PostgreSQL stops with this process (packages/database), the servers in its exit handler.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await stopProcesses();
    process.exit(130);
  });
}

try {
  const options = readOptions(process.argv.slice(2));
  const report = await run(options, say);
  const text = describe(report);
  process.stdout.write(text);
  const folder = join(import.meta.dirname, '../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${options.size}.md`), text);
} catch (error) {
  say(`\n${(error as Error).stack}\n\n${usage}`);
  process.exitCode = 1;
} finally {
  await stopProcesses();
}
process.exit();
