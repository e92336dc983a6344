import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './generate.ts';

// `pnpm hints`: what an editor spends until gql.tada gives its first hint, with the whole schema and with the parts that a frontend of one audience takes.
// A language server of TypeScript is asked as editors ask it; its processor time is the kernel's. Figures are for the guide, nothing fails.

const here = import.meta.dirname;
const root = join(here, '../..');
const slices: Readonly<Record<string, readonly string[]>> = {
  whole: [],
  'read-only': ['--read-only'],
  'projects, read-only': ['--domains', 'projects', '--read-only'],
  'plan, read-only': ['--domains', 'plan', '--read-only'],
};
const source = `import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';
const graphql = initGraphQLTada<{ introspection: introspection }>();
export const asked = graphql(\`query Asked { plan(code: "kaihua-2023") { code  } }\`);
export type Answer = typeof asked extends { __apiType?: (variables: never) => infer Data } ? Data : never;
`;

for (const [name, options] of Object.entries(slices)) {
  const folder = join(made, 'hints', name.replace(/\W+/g, '-'));
  mkdirSync(folder, { recursive: true });
  const command = ['services/gateway/src/main.ts', 'schema', ...options];
  writeFileSync(join(folder, 'schema.graphql'), execFileSync(process.execPath, command, { cwd: root, maxBuffer: 1e8 }));
  const plugin = { name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './graphql-env.d.ts' };
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    plugins: [plugin],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  writeFileSync(join(folder, 'asked.ts'), source);
  try {
    symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
  } catch {
    // It stands from an earlier run.
  }
  execFileSync(join(here, 'node_modules/.bin/gql.tada'), ['generate-output'], { cwd: folder, stdio: 'pipe' });
  const size = (file: string) => `${Math.round(statSync(join(folder, file)).size / 1000)} kB`;
  const { processor, entries } = await firstHint(folder);
  process.stdout.write(
    `${name}: SDL ${size('schema.graphql')}, introspection ${size('graphql-env.d.ts')}, ${processor.toFixed(1)} s of CPU to the first hint (${entries} fields offered)\n`,
  );
}

/** Opens the file and asks what may be written within \`plan\`; gives the seconds of processor time that it took. */
async function firstHint(folder: string): Promise<{ processor: number; entries: number }> {
  const server = join(here, 'node_modules/typescript/lib/tsserver.js');
  const child = spawn(process.execPath, [server, '--disableAutomaticTypingAcquisition'], { cwd: folder });
  const file = join(folder, 'asked.ts');
  const offset = source.split('\n')[3]?.indexOf('code  }') ?? 0;
  let said = '';
  const answered = new Promise<number>((resolve) => {
    child.stdout.on('data', (part) => {
      said += part;
      const found = said
        .split('\n')
        .find((line) => line.includes('"command":"completionInfo"') && line.includes('request_seq'));
      if (found) resolve((JSON.parse(found).body?.entries ?? []).length);
    });
  });
  const send = (seq: number, command: string, given: object) =>
    child.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: given })}\n`);
  send(1, 'open', { file, fileContent: source });
  send(2, 'completionInfo', { file, line: 4, offset: offset + 'code '.length + 1 });
  const entries = await answered;
  const processor = secondsOf(child.pid ?? 0);
  child.kill();
  return { processor, entries };
}

/** Processor time of a process and its threads, in seconds, as Linux counts it. */
function secondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
