import { parseArgs } from 'node:util';
import type { Database } from '@plangraph/database';
import { openBench } from '../database/openBench.ts';
import { projectCode } from '../database/sizes.ts';
import { median } from '../measure.ts';
import { gatewayUnshared } from '../peers/gateway.ts';
import { limit } from '../peers/limit.ts';
import { stopProcesses } from '../processes.ts';
import { type RunningPeer, startPeer } from '../server.ts';
import { parentOf, usageOf } from '../usage.ts';
import { chargeReporter, handWrittenReportOf, reportOf } from '../writing/reports.ts';
import { changeOf, handWrittenOf, sendWrite, type Write, writtenCode } from '../writing/writes.ts';
import { countStatements } from './statementCounter.ts';

// `pnpm --dir test/bench write` sends the verb that changes a project, and the one that hands figures in, through the gateway, beside the same
// transactions by hand: the same rows, with their history, their events, the intent and the audit. One write after the other, by turns; then it
// counts the statements of each.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, writes: { type: 'string', default: '150' } },
});
const [rounds, writes] = [Number(values.rounds), Number(values.writes)];
const say = (line: string) => process.stderr.write(`${line}\n`);

/** What is written, through the gateway and by hand. */
interface Deed {
  readonly title: string;
  readonly own: (nth: number) => Write;
  readonly hand: (nth: number) => Write;
}

const deeds: readonly Deed[] = [
  {
    title: 'A project is changed',
    own: (nth) => changeOf({ code: writtenCode(nth), nth }),
    hand: (nth) => handWrittenOf({ code: writtenCode(nth), nth }),
  },
  { title: 'Five figures of a month are handed in', own: reportOf, hand: handWrittenReportOf },
];

/** What one write took: milliseconds in the middle, and microseconds of the processor. */
interface Taken {
  readonly time: number;
  readonly server: number;
  readonly postgres: number;
}

let nth = Date.now();
const write = ({ url }: RunningPeer, make: Deed['own']) => {
  nth += 1;
  return sendWrite(url, make(nth));
};

async function turn(running: RunningPeer, make: Deed['own'], postmaster: number): Promise<Taken> {
  const before = usageOf(running.pid, postmaster);
  const times: number[] = [];
  for (let each = 0; each < writes; each += 1) {
    const began = performance.now();
    await write(running, make);
    times.push(performance.now() - began);
  }
  const after = usageOf(running.pid, postmaster);
  return {
    time: median(times),
    server: (after.server - before.server) / writes,
    postgres: (after.postgres - before.postgres) / writes,
  };
}

/** How many statements one write takes, with those that begin and end its transaction. */
async function statementsOf(peer: RunningPeer['peer'], make: Deed['own'], databaseUrl: string): Promise<number> {
  const counter = await countStatements(databaseUrl);
  const running = await startPeer(peer, counter.url, { code: projectCode(1) });
  for (let each = 0; each < 20; each += 1) await write(running, make);
  const before = counter.count();
  const counted = 40;
  for (let each = 0; each < counted; each += 1) await write(running, make);
  const statements = (counter.count() - before) / counted;
  await running.stop();
  counter.close();
  return statements;
}

/** Measures one deed through both, by turns, and gives its page of Markdown. */
async function measureDeed({ title, ...make }: Deed, { url }: Database, peers: Peers, postmaster: number) {
  const taken: { own: Taken; hand: Taken }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const both = {
      hand: await turn(peers.hand, make.hand, postmaster),
      own: await turn(peers.own, make.own, postmaster),
    };
    // Round 0 warms up.
    if (round > 0) taken.push(both);
    say(`${title}, round ${round} of ${rounds}`);
  }
  const statements = {
    own: await statementsOf(gatewayUnshared, make.own, url),
    hand: await statementsOf(limit, make.hand, url),
  };
  const cpu = ({ server, postgres }: Taken) => server + postgres;
  const line = (by: string, who: 'own' | 'hand') => {
    const of = (pick: (each: Taken) => number) => median(taken.map((each) => pick(each[who])));
    const times = (pick: (each: Taken) => number) => median(taken.map((each) => pick(each[who]) / pick(each.hand)));
    const figures = [
      of(({ time }) => time).toFixed(2),
      ...[of(({ server }) => server), of(({ postgres }) => postgres)].map(Math.round),
    ];
    return `| ${[by, ...figures, statements[who].toFixed(1), times(({ time }) => time).toFixed(2), times(cpu).toFixed(2)].join(' | ')} |`;
  };
  return [
    `${title}, ${rounds} rounds of ${writes} writes, one after the other.\n`,
    '| by | ms | CPU server, µs | CPU PostgreSQL, µs | statements | times the ms by hand | times the CPU by hand |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    line('the verb, through the gateway', 'own'),
    line('the same transaction by hand', 'hand'),
    '\n',
  ].join('\n');
}

interface Peers {
  readonly own: RunningPeer;
  readonly hand: RunningPeer;
}

const database = await openBench('county', say);
try {
  await chargeReporter(database);
  const { rows } = await database.pool.query('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0].pid);
  const peers = {
    own: await startPeer(gatewayUnshared, database.url, { code: projectCode(1) }),
    hand: await startPeer(limit, database.url, { code: projectCode(1) }),
  };
  for (const deed of deeds) process.stdout.write(await measureDeed(deed, database, peers, postmaster));
} finally {
  await stopProcesses();
  await database.close();
}
