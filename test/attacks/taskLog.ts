/** One task of the event loop. */
interface Task {
  /** When it began, in milliseconds by the clock that all processes of the machine share. */
  readonly at: number;
  /** Its processor time in milliseconds, as far as the wall clock agrees. */
  readonly took: number;
  readonly wall: number;
  /** What of the wall time the collection of garbage had. */
  readonly garbage: number;
  /** What called it: a socket, a timer. */
  readonly kind: string;
}

/** What is told of tasks. */
export interface ToldTasks {
  /** The longest, in milliseconds. */
  readonly task: number;
  /** The longest ones, the longest first. */
  readonly longest: readonly Task[];
  /** How many took more than 50 ms, and how many more than 20. */
  readonly over50: number;
  readonly over20: number;
  readonly tasks: number;
}

/** Keeps the longest tasks. */
export interface TaskLog {
  /** A task begins, and the one before has ended. */
  begin(kind: string): void;
  /** Garbage was collected, from a moment on, for so long. */
  collected(at: number, wall: number): void;
  told(): ToldTasks;
  forget(): void;
}

/** Clocks in milliseconds: the wall's, and the processor time of the thread that is watched. */
interface Clocks {
  now(): number;
  cpu(): number;
}

const kept = 20;
const long = 20;
const tooLong = 50;

/** Makes a log of tasks, each of which begins where the one before ends. */
export function createTaskLog({ now, cpu }: Clocks): TaskLog {
  let longest: Task[] = [];
  let counts = { over50: 0, over20: 0, tasks: 0 };
  let current = { at: now(), used: cpu(), kind: 'start' };
  let least = long;

  const keep = (task: Task) => {
    longest = [...longest, task].sort((one, other) => other.took - one.took).slice(0, kept);
    least = longest.length < kept ? long : (longest.at(-1)?.took ?? long);
  };
  return {
    begin(kind) {
      const next = { at: now(), used: cpu(), kind };
      const wall = next.at - current.at;
      const took = Math.min(wall, next.used - current.used);
      counts.tasks += 1;
      if (took > long) {
        counts.over20 += 1;
        if (took > tooLong) counts.over50 += 1;
        if (took > least)
          keep({ at: current.at, took: round(took), wall: round(wall), garbage: 0, kind: current.kind });
      }
      current = next;
    },
    // Told of only some time after.
    collected(at, wall) {
      const end = (task: Task) => task.at + task.wall;
      longest = longest.map((task) =>
        task.at <= at && at < end(task) ? { ...task, garbage: round(task.garbage + wall) } : task,
      );
    },
    told: () => ({ task: longest[0]?.took ?? 0, longest, ...counts }),
    forget() {
      longest = [];
      least = long;
      counts = { over50: 0, over20: 0, tasks: 0 };
    },
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
