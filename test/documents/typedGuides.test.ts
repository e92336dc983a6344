import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@plangraph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { kaihuaGraph } from '../journeys/world.ts';
import { openShell, type ShellWorld } from './shellWorld.ts';
import { commandsOf, type Typed, typedIn } from './typedBlocks.ts';

/** What takes minutes, or begins something that goes on, is shown by a test of its own: what the line has, where, and a word of that file. */
const elsewhere: readonly (readonly [part: string, file: string, word: string])[] = [
  ['start --demo=province', 'test/journeys/province.test.ts', 'loadProvince'],
  ['start --demo', 'docs/guides/webhooks.md', 'start --demo'], // which is walked
  ['key setup --scopes read,administer,import --demo', 'services/gateway/test/apiKeys.test.ts', '--demo'],
  ['start --domains plan --federation', 'test/federation/world.ts', '--federation'],
  ['start --domains industry,projects --federation', 'test/federation/world.ts', '--federation'],
  ['start --domains', 'services/gateway/test/startOptions.test.ts', '--domains'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'services/gateway/test/telemetry.test.ts', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ['migrate:apply --online', 'packages/database/test/online.test.ts', 'online: true'],
  ['--until=', 'packages/database/test/backup.test.ts', '--until'],
  ['pnpm@12 dev', 'services/gateway/development/dev.ts', 'dev'],
  ['services/cockpit/copy/cli.ts', 'test/pages/copied.ts', 'copy/cli.ts'],
];

/** How a county is set up with the first key, as its agencies read it. */
const [, bureaus = ''] =
  /```graphql\n# as setup\n(mutation Bureaus[\s\S]*?)```/.exec(
    readFileSync(join(root, 'docs/guides/agency.md'), 'utf8'),
  ) ?? [];

/** What is typed first, and goes on meanwhile. */
const first = 'npx -y pnpm@12 start';

let shell: ShellWorld;
let graph: Awaited<ReturnType<typeof kaihuaGraph>>;
beforeAll(async () => {
  [shell, graph] = [await openShell(), await kaihuaGraph()];
  await shell.start(first);
}, 120_000);
afterAll(async () => {
  await shell?.stop();
  await graph?.close();
});

const guides = ['agency.md', 'operator.md', 'debugging.md', 'subgraphs.md', 'frontend.md'];
const blocks = guides.flatMap(typedIn);
const settings: Record<string, string> = {};

describe('what guides have an operator type', () => {
  it.each(blocks.map((typed) => [`${typed.guide}, ${typed.heading}: ${commandsOf(typed)[0]}`, typed] as const))(
    '%s',
    async (_, typed) => {
      // Lines of programs follow from each other, as one script.
      const isScript = typed.guide === 'frontend.md' && typed.text.includes('curl');
      const commands = isScript ? [`token=$TOKEN\n${typed.text}`] : commandsOf(typed);
      expect(commands).not.toEqual([]);
      for (const command of commands) {
        const shown = elsewhere.find(([part]) => command.includes(part));
        if (shown) {
          const [, file, word] = shown;
          expect(existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8')).toContain(word);
          if (file.endsWith('copied.ts')) break; // the lines that follow are those of the copy
        } else await type(command, typed);
      }
    },
    300_000,
  );
});

describe('what the guide of frontends sends', () => {
  const guide = readFileSync(join(root, 'docs/guides/frontend.md'), 'utf8');
  const operations = [...guide.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  it.each(operations.map((text) => [/\w+ \w+/.exec(text)?.[0] ?? text, text] as const))('%s', async (_, text) => {
    const { data: known } = await graph.query('{ plan(code: "kaihua-2023") { target(code: "jobs.new") { id } } }');
    const { data, errors } = await graph.query(text, text.includes('$id') ? { id: known.plan.target.id } : {});
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  });
});

it('an answer says of its cost what the guide of frontends shows', async () => {
  const guide = readFileSync(join(root, 'docs/guides/frontend.md'), 'utf8');
  const [, shown = '{}'] = /^```json\n({ "total".*})\n```$/m.exec(guide) ?? [];
  const answer = await shell.ask('{ plan(code: "kaihua-2023") { title } }', { 'graphql-cost': 'report' });
  expect(answer).toHaveProperty('extensions.cost.total');
  const { cost } = answer.extensions as { readonly cost: object };
  expect(Object.keys(cost).sort()).toEqual(Object.keys(JSON.parse(shown)).sort());
});

/** Settings are read as a start does, gateways started until they serve, and everything else has to end well. */
async function type(command: string, { guide }: Typed): Promise<void> {
  const [, name, value = ''] = /^([A-Z_]+)=("[^"]*"|\S*)$/.exec(command) ?? [];
  if (name) {
    settings[name] = value.replaceAll('"', '');
    if (!/_(URL|ISSUER)$/.test(name)) expect(() => readConfig(settings)).not.toThrow();
    return;
  }
  if (command === first) return;
  if (/ start(?: |$)/.test(command)) {
    await shell.start(command);
    return;
  }
  if (command.startsWith('alias ')) {
    expect(command).toBe("alias plangraph='npx -y pnpm@12 exec plangraph'");
    return;
  }
  const filled = fill(command);
  const { code, printed } = shell.run(filled);
  expect(code, `${filled}\n${printed}`).toBe(0);
  const wasKnown = shell.named.PLANGRAPH_KEY;
  remember(command, printed);
  if (shell.named.PLANGRAPH_KEY !== wasKnown && !wasKnown)
    expect(await shell.ask(bureaus)).not.toHaveProperty('errors');
  if (guide === 'frontend.md' || command.startsWith('curl'))
    for (const answer of printed.split(/(?<=})\n?(?={"data|{"errors)/).filter((each) => each.startsWith('{')))
      expect(JSON.parse(answer), printed).not.toHaveProperty('errors');
}

/** What a guide leaves to its reader. */
function fill(command: string): string {
  if (command.startsWith('plangraph '))
    return `cd ${shell.folder} && ${join(root, 'node_modules/.bin')}/${command.replace('https://plans.example.org', 'http://127.0.0.1:4000')}`;
  if (command.includes('audit:verify 4')) return command.replace(/\S+…/, shell.named.END ?? 'the end that was printed');
  // A data set is loaded where no gateway runs on the database meanwhile.
  if (/ (explain|load) /.test(command)) return `DATABASE_URL='${graph.database.url}' ${command}`;
  return command;
}

/** What was printed that later lines take up. */
function remember(command: string, printed: string): void {
  const [token] = /ey[\w-]+\.[\w-]+\.[\w-]+/.exec(printed) ?? [];
  if (token && command.includes(' token ')) shell.named.TOKEN = token;
  const [key] = /plangraph_[\w-]+/.exec(printed) ?? [];
  if (key && command.includes('key setup') && !command.includes('--demo')) shell.named.PLANGRAPH_KEY = key;
  const [end] = /\d+:[0-9a-f]{6,}/.exec(printed) ?? [];
  if (end) shell.named.END = end;
}
