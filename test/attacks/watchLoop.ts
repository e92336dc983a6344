import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Imported into a gateway that is attacked: writes to the file that WATCH_LOOP names, twice a second, what memory it takes, and how long
// others had to wait for the event loop. `turn` is the most processor time that it took between two looks, which lie five milliseconds
// or one task apart: it is the length of the longest task also where the machine has other work. The figures are milliseconds and bytes.

const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
const file = process.env.WATCH_LOOP;
let highest = 0;
let turns: number[] = [];
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
let before = cpu();
setInterval(() => {
  const now = cpu();
  const turn = now - before;
  if (turn > 2 * resolution) turns.push(Math.round(turn));
  before = now;
}, resolution).unref();

const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10 - resolution;
setInterval(() => {
  if (!file) return;
  const { rss } = process.memoryUsage();
  highest = Math.max(highest, rss);
  const [max, p999, p99] = [
    milliseconds(delay.max),
    milliseconds(delay.percentile(99.9)),
    milliseconds(delay.percentile(99)),
  ];
  const longest = turns.toSorted((one, other) => other - one).slice(0, 10);
  const over50 = turns.filter((turn) => turn > 50).length;
  writeFileSync(file, JSON.stringify({ max, p999, p99, turn: longest[0] ?? 0, longest, over50, rss, highest }));
}, 500).unref();
// What happens while it starts is nobody's request.
process.on('SIGUSR2', () => {
  delay.reset();
  turns = [];
});
