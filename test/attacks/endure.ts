import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { randomOf } from '../oracle/fill.ts';
import { type Attack, askRoot } from './generate.ts';
import { startProduction } from './production.ts';
import { faultOf } from './verdict.ts';

// Sends many operations to a gateway in production mode with the demonstration's data, and says what became of it:
//   node test/attacks/endure.ts --kind generated --operations 50000   queries and mutations of every root field, hostile values everywhere
//   node test/attacks/endure.ts --kind distinct --operations 100000   operations of 50 to 100,000 characters, no two alike
// Ends with 1 where anything was answered without a code, memory passed --megabytes (of 10⁶ bytes), or a task took over --task
// milliseconds of processor time. The longest tasks are told with the operations that were under way. To see what they did, keep a profile:
//   NODE_OPTIONS='--cpu-prof --cpu-prof-dir=/tmp/profile' node test/attacks/endure.ts …

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'generated' },
    operations: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '6' },
    megabytes: { type: 'string', default: '500' },
    task: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomOf(Number(values.seed));
const { schema } = composeGraph({ domains });
const gateway = await startProduction(['--demo']);
const tokens = [
  undefined,
  gateway.tokenOf({ roles: ['administrator'] }),
  gateway.tokenOf({ roles: ['reporter', 'approver'], organisation: 'kaihua-development-and-reform' }),
];

const found = await gateway.send(
  '{ places(first: 30) { nodes { id code } } organisations(first: 30) { nodes { id code } } projects(first: 30) { nodes { id code } } enterprises(first: 30) { nodes { id code } } plans(first: 5) { nodes { id code } } }',
);
const lists = Object.values(JSON.parse(found.text).data as Record<string, { nodes: Record<string, string>[] }>);
const known = lists.flatMap(({ nodes }) => nodes.flatMap((node) => Object.values(node)));

const fields = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
});

/** An operation as long as it happens to be: as many short ones as long ones, by the power of ten. */
function distinct(index: number): Attack {
  const length = 50 * 2_000 ** (random(1_000) / 1_000);
  const names = Array.from({ length: Math.min(1_900, Math.floor(length / 30)) }, (_, n) => `a${index}_${n}: code`);
  const text = `query q${index} { places(first: 1) { nodes { id ${names.join(' ')} } } }`;
  return { query: `${text} #${'x'.repeat(Math.max(0, Math.floor(length) - text.length - 2))}`, variables: {} };
}

function told(): string {
  const { longest, ...measured } = gateway.measured();
  return JSON.stringify({ ...measured, longest: longest.slice(0, 5).map(({ took }) => took) });
}

const most = Number(values.operations);
const counts = new Map<string, number>();
const faults: string[] = [];
const asked: { readonly from: number; readonly until: number; readonly text: string }[] = [];
const now = () => Number(process.hrtime.bigint()) / 1e6;
let sent = 0;
const began = performance.now();
const client = async () => {
  while (sent < most) {
    const index = sent;
    sent += 1;
    const { kind, field } = fields[index % fields.length] as (typeof fields)[number];
    const attack = values.kind === 'distinct' ? distinct(index) : askRoot(schema, kind, field, random, known);
    const from = now();
    const reply = await gateway.send(attack.query, attack.variables, tokens[random(tokens.length)]);
    const start = attack.query.indexOf('{');
    asked.push({
      from,
      until: now(),
      text: `${index}: ${attack.query.slice(0, 8)} ${attack.query.slice(start, start + 60)} (${attack.query.length})`,
    });
    counts.set(String(reply.status), (counts.get(String(reply.status)) ?? 0) + 1);
    const fault = faultOf(reply);
    if (fault)
      faults.push(`${fault}\n  ${attack.query.slice(0, 300)}\n  ${JSON.stringify(attack.variables).slice(0, 300)}`);
    if (index % 5_000 === 4_999) process.stdout.write(`${index + 1}: ${told()}\n`);
  }
};
await Promise.all(Array.from({ length: Number(values.clients) }, client));
const seconds = Math.round((performance.now() - began) / 1_000);
// What was measured is written twice a second.
await sleep(1_000);
const { highest, longest, ...measured } = gateway.measured();
const megabytes = Math.round(highest / 1e6);
process.stdout.write(`${faults.slice(0, 20).join('\n')}\n`);
for (const task of longest) {
  const meanwhile = asked.filter(({ from, until }) => from < task.at + task.wall && until > task.at);
  const { took, wall, garbage, kind, at } = task;
  process.stdout.write(`${took} ms (${wall} by the clock, garbage ${garbage}), ${kind}, at ${at}\n`);
  for (const { text } of meanwhile) process.stdout.write(`    ${text}\n`);
}
process.stdout.write(
  `${JSON.stringify({ kind: values.kind, sent, seconds, statuses: Object.fromEntries(counts), faults: faults.length, megabytes, ...measured })}\n`,
);
await gateway.stop();
const bad = faults.length > 0 || megabytes > Number(values.megabytes) || measured.task > Number(values.task);
process.exit(bad ? 1 : 0);
