import { readdirSync, readFileSync } from 'node:fs';

/** Processor time so far in microseconds, to the nanosecond: of all threads of a process; none where it has ended. */
export function timeOf(pid: number): number {
  let nanoseconds = 0;
  for (const thread of threadsOf(pid)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]);
    } catch {} // the thread has ended
  }
  return nanoseconds / 1_000;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The processes of PostgreSQL that answer connections, and no others: what it does by itself is nobody's cost. */
export function backendsOf(postmaster: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, facts = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
        return (
          Number(facts.split(' ')[1]) === postmaster && / plangraph /.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        );
      } catch {
        return false;
      }
    });
}
