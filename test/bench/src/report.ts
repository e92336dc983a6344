import { cpus } from 'node:os';
import { median, medians, type Sample } from './measure.ts';
import { type CpuByPeer, cpuByPeer, keptCpu } from './results.ts';
import type { Outcome, Report } from './run.ts';
import { type WorkloadName, workloads } from './workloads.ts';

/** The report as a page of Markdown. */
export function describe(report: Report): string {
  const { options, outcomes, besideWriters, absent, postgresVersion } = report;
  const parts = [
    `# Bench of ${new Date().toISOString().slice(0, 10)}, ${options.size}`,
    `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.versions.node}, PostgreSQL ${postgresVersion}; ` +
      `${options.connections} connections, medians of ${options.rounds} interleaved rounds of ${options.seconds} s. ` +
      'CPU is processor time per request in µs, as the operating system counts it.',
    ...options.workloads.map((name) => workloadTable(name, outcomes)),
    ratioTable('Throughput, times that of', report, (own, other) => own.perSecond / other.perSecond),
    ratioTable('Processor time, one part in so many of that of', report, (own, other) => both(other) / both(own)),
    ...writersTable(besideWriters, options.writes),
    ...growthTable(report),
    table(
      ['peer', 'first answer, ms', 'memory after, MiB', 'at its peak'],
      outcomes.map((each) => [each.peer.title, whole(each.firstAnswer), whole(each.resident), whole(each.peak)]),
    ),
    ...absent.map((reason) => `Took no part: ${reason}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function workloadTable(name: WorkloadName, outcomes: readonly Outcome[]): string {
  const title = workloads.find((each) => each.name === name)?.title;
  const rows = outcomes.flatMap(({ peer, samples }) => {
    const taken = samples[name];
    if (!taken) return [];
    const { perSecond, serverCpu, postgresCpu, p50, p99 } = medians(taken);
    const spread = Math.max(...taken.map((each) => Math.abs(each.perSecond / perSecond - 1)));
    return [
      [
        peer.title,
        whole(perSecond),
        `±${whole(spread * 100)} %`,
        whole(serverCpu),
        whole(postgresCpu),
        whole(serverCpu + postgresCpu),
        p50.toFixed(1),
        p99.toFixed(1),
      ],
    ];
  });
  const head = ['peer', 'requests/s', 'spread', 'CPU server', 'CPU PostgreSQL', 'CPU both', 'p50, ms', 'p99, ms'];
  return `## ${name}: ${title}\n\n${table(head, rows)}`;
}

/** The gateway's ways beside every other peer, the limit first: more than 1 is better. */
function ratioTable(title: string, { options, outcomes }: Report, ratioOf: RatioOf): string {
  const ours = outcomes.filter(({ peer }) => peer.name.startsWith('gateway'));
  const foreign = outcomes.filter(({ peer }) => !peer.name.startsWith('gateway'));
  const isLimit = ({ peer }: Outcome) => peer.name === 'limit';
  const others = [...foreign.filter(isLimit), ...foreign.filter((each) => !isLimit(each))];
  const rows = ours.flatMap((own) =>
    others.map((other) => {
      const ratios = options.workloads.map((name) => ratio(own.samples[name], other.samples[name], ratioOf));
      const known = ratios.filter((each) => each !== null);
      const mean = Math.exp(known.reduce((sum, each) => sum + Math.log(each), 0) / known.length);
      return [own.peer.title, other.peer.title, ...ratios.map(shown), shown(known.length > 0 ? mean : null)];
    }),
  );
  return `## ${title}\n\n${table(['ours', 'peer', ...options.workloads, 'geometric mean'], rows)}`;
}

type RatioOf = (own: Sample, other: Sample) => number;
type Taken = readonly Sample[] | undefined;

/** The median of the ratios within each round, where both met the same weather. */
function ratio(own: Taken, other: Taken, ratioOf: RatioOf): number | null {
  if (!own || !other) return null;
  return median(own.map((sample, round) => ratioOf(sample, other[round] as Sample)));
}

const both = ({ serverCpu, postgresCpu }: Sample) => serverCpu + postgresCpu;

/** Processor time in the province over that in the county, where the county was measured on this machine before. */
function growthTable({ options, outcomes }: Report): string[] {
  const before: CpuByPeer | null = options.size === 'county' ? null : keptCpu('county');
  if (!before) return [];
  const now = cpuByPeer(outcomes);
  const rows = outcomes.map(({ peer }) => [
    peer.title,
    ...options.workloads.map((name) => {
      const [small, large] = [before[peer.name]?.[name], now[peer.name]?.[name]];
      return shown(small && large ? large / small : null);
    }),
  ]);
  return [
    `## Processor time of server and PostgreSQL, times that in the county\n\n${table(['peer', ...options.workloads], rows)}`,
  ];
}

/** What readers kept of their throughput while projects were changed at a constant rate. */
function writersTable(found: Report['besideWriters'], asked: number): string[] {
  if (found.length === 0) return [];
  const rows = found.map(({ title, workload, alone, beside, kept, writesPerSecond, writeTime }) => [
    title,
    workload,
    whole(alone),
    whole(beside),
    `${whole(kept * 100)} %`,
    whole(writesPerSecond),
    writeTime.toFixed(1),
  ]);
  const head = ['peer', 'readers', 'reads/s alone', 'reads/s beside', 'kept', 'writes/s', 'a write, ms'];
  return [`## Readers beside ${asked} changes a second\n\n${table(head, rows)}`];
}

const shown = (value: number | null) => value?.toFixed(2) ?? '';
const whole = (value: number) => String(Math.round(value));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
