import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createTaskLog, type ToldTasks } from './taskLog.ts';

/** A log with clocks of its own: something runs for so long, of which others on the machine take a part. */
function withClocks() {
  const clock = { now: 0, cpu: 0 };
  const log = createTaskLog({ now: () => clock.now, cpu: () => clock.cpu });
  const run = (kind: string, milliseconds: number, others = 0) => {
    log.begin(kind);
    clock.now += milliseconds + others;
    clock.cpu += milliseconds;
  };
  return { clock, log, run };
}

describe('the longest tasks of an event loop', () => {
  it('are told by what the processor did for them, and not by what others on the machine took', () => {
    const { log, run } = withClocks();
    run('Timeout', 30, 500);
    run('TCP', 70);
    run('Pipe', 60, 5);
    run('Immediate', 10);
    log.begin('Timeout');
    const { longest, ...told } = log.told();
    expect(longest.map(({ kind, took, wall }) => [kind, took, wall])).toEqual([
      ['TCP', 70, 70],
      ['Pipe', 60, 65],
      ['Timeout', 30, 530],
    ]);
    // What ran before the first of them was one too.
    expect(told).toEqual({ task: 70, over50: 2, over20: 3, tasks: 5 });
  });

  it('are never longer than the wall clock says, however coarse the ticks of the processor time are', () => {
    const { clock, log } = withClocks();
    log.begin('TCP');
    clock.now += 48;
    clock.cpu += 52;
    log.begin('TCP');
    expect(log.told()).toMatchObject({ task: 48, over50: 0 });
  });

  it('say what of them was the collection of garbage, and are forgotten when a start is over', () => {
    const { log, run } = withClocks();
    run('TCP', 10);
    run('Pipe', 40);
    log.begin('TCP');
    log.collected(20, 12);
    log.collected(45, 3);
    log.collected(60, 100);
    expect(log.told().longest).toEqual([{ at: 10, took: 40, wall: 40, garbage: 15, kind: 'Pipe' }]);
    log.forget();
    expect(log.told()).toEqual({ task: 0, longest: [], over50: 0, over20: 0, tasks: 0 });
  });
});

describe('a task of a process that is watched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-tasks-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is told of a process that does five times what takes the processor for 20 ms. */
  async function watched(name: string, five: string): Promise<ToldTasks> {
    const file = join(folder, name);
    const script = `
      const used = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1_000; };
      const work = () => { const before = used(); while (used() < before + 20); };
      setTimeout(async () => { ${five} }, 100);
      setTimeout(() => {}, 1_500);`;
    await promisify(execFile)(
      process.execPath,
      ['--import', join(import.meta.dirname, 'watchLoop.ts'), '--input-type=module', '-e', script],
      { env: { ...process.env, WATCH_LOOP: file } },
    );
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  it('lasts as long as its microtasks and ticks go on', async () => {
    const chain =
      'for (let time = 0; time < 5; time += 1) { await (time % 2 ? 0 : new Promise(process.nextTick)); work(); }';
    const { over50, longest } = await watched('chain', chain);
    expect([over50, longest[0]?.kind]).toEqual([1, 'Timeout']);
  });

  it('ends where others have their turn', async () => {
    const turns = 'for (let time = 0; time < 5; time += 1) { await new Promise(setImmediate); work(); }';
    const { over50, tasks } = await watched('turns', turns);
    expect(over50).toBe(0);
    expect(tasks).toBeGreaterThan(5);
  });
});
