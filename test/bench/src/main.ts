import { type Options, readOptions, usage } from './options.ts';
import { stopProcesses } from './processes.ts';
import { describe } from './report.ts';
import { keep } from './results.ts';
import { run } from './run.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

if (process.platform !== 'linux') {
  say('The bench reads processor time from /proc, which only Linux has.');
  process.exit(1);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    interrupted = true;
    await stopProcesses();
    // The embedded PostgreSQL stops with this process.
    process.exit(130);
  });
}

const options = optionsOrExit();
try {
  const report = await run(options, say);
  const text = describe(report);
  keep(report, text);
  process.stdout.write(text);
} catch (error) {
  // Servers that were told to stop fail whatever was asked of them.
  if (!interrupted) {
    say((error as Error).message);
    process.exit(1);
  }
}

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`);
    process.exit(64);
  }
}
