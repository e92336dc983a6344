import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Imported into a gateway that is attacked: writes to the file that WATCH_LOOP names, twice a second, what memory it takes and how long
// others had to wait for the event loop. The figures are milliseconds and bytes.

const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
const file = process.env.WATCH_LOOP;
let highest = 0;
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
  writeFileSync(file, JSON.stringify({ max, p999, p99, rss, highest }));
}, 500).unref();
// What happens while it starts is nobody's request.
process.on('SIGUSR2', () => delay.reset());
