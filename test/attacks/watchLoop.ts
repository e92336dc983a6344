import { createHook, executionAsyncResource } from 'node:async_hooks';
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver, performance } from 'node:perf_hooks';
import { createTaskLog } from './taskLog.ts';

// Imported into a gateway that is attacked: writes to the file that WATCH_LOOP names, twice a second, what memory it takes, how long
// others had to wait for the event loop, and how long its tasks were.
//
// A task is one callback of the event loop (a message of a socket, a timer, an immediate) with all microtasks and ticks that it leaves,
// and whatever the main thread does before the next one begins: collecting garbage, compiling. It is measured by the processor time
// of the main thread, of which other work on the machine takes nothing, though caches that are shared make it dearer; where the wall clock
// says less, by that, because Linux counts processor time in ticks of up to 4 ms.
//
// `turn` is the most processor time between two looks of a timer of five milliseconds: one task or several, a whole turn of the loop.
// `max`, `p999` and `p99` are by the wall clock: they hold what other processes took. All are milliseconds, and memory is bytes.

const resolution = 5;
const file = process.env.WATCH_LOOP;
const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10 - resolution;
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
// By the clock that all processes of a machine share.
const offset = Number(process.hrtime.bigint()) / 1e6 - performance.now();
const now = () => performance.now() + offset;

const delay = monitorEventLoopDelay({ resolution });
delay.enable();
const tasks = createTaskLog({ now, cpu });
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.collected(startTime + offset, duration);
}).observe({ entryTypes: ['gc'] });

// Only what the event loop itself calls begins a task: ticks, promises and what is run in the name of a resource belong to the task that
// they come from. What is not named here is counted with the task before it.
const beginners = new Set([
  'FSReqCallback',
  'FSReqPromise',
  'FileHandleCloseReq',
  'GetAddrInfoReqWrap',
  'HTTPServerAsyncResource',
  'HashJob',
  'HmacJob',
  'Immediate',
  'PBKDF2Job',
  'Pipe',
  'PipeConnectWrap',
  'Process',
  'ShutdownWrap',
  'SignJob',
  'TCP',
  'TCPConnectWrap',
  'Timeout',
  'WriteWrap',
]);
// What arrives for a server calls it several times in one task: head, body, end.
const parsing = 'HTTPServerAsyncResource';
let last = '';
let depth = 0;
const hooks = {
  // The types of Node 24 do not know it yet: whoever follows promises makes all of them dearer.
  trackPromises: false,
  before() {
    depth += 1;
    if (depth > 1) return;
    const kind = executionAsyncResource().constructor?.name;
    if (beginners.has(kind) && !(kind === parsing && kind === last)) tasks.begin(kind);
    last = kind;
  },
  after() {
    depth -= 1;
  },
};
createHook(hooks).enable();

let turn = 0;
let before = cpu();
setInterval(() => {
  const used = cpu();
  turn = Math.max(turn, used - before);
  before = used;
}, resolution).unref();

let highest = 0;
setInterval(() => {
  if (!file) return;
  const { rss } = process.memoryUsage();
  highest = Math.max(highest, rss);
  const waits = {
    max: milliseconds(delay.max),
    p999: milliseconds(delay.percentile(99.9)),
    p99: milliseconds(delay.percentile(99)),
  };
  writeFileSync(file, JSON.stringify({ ...tasks.told(), turn: Math.round(turn), ...waits, rss, highest }));
}, 500).unref();
// What happens while it starts is nobody's request.
process.on('SIGUSR2', () => {
  delay.reset();
  tasks.forget();
  turn = 0;
});
