import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** A network of its own at the far end of a cable, which can be made to carry nothing. */
export interface FarNetwork {
  /** The address of the machine in it. */
  readonly host: string;
  /** Runs a program on that machine. */
  run(program: string, args: readonly string[]): ChildProcess;
  /** From now on every packet is lost on the way, in both directions, and nobody is told. */
  lose(): void;
  /** The cable carries again. */
  carry(): void;
  close(): void;
}

/** Of no machine: whoever gets a packet for it drops it. */
const nobody = '02:00:00:00:de:ad';

/** Lays the cable between this machine's network and one of its own. */
export function openFarNetwork(): FarNetwork {
  const name = `plangraph${process.pid}`;
  const [near, far] = [`pg${process.pid}a`, `pg${process.pid}b`];
  const net = `10.213.${process.pid % 256}`;
  const [here, there] = [`${net}.1`, `${net}.2`];
  ip('netns', 'add', name);
  // With it goes the end of the cable that lies in it, and so the other.
  const close = () => ip('netns', 'del', name);
  try {
    ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
    ip('addr', 'add', `${here}/30`, 'dev', near);
    ip('link', 'set', near, 'up');
    ip('-n', name, 'addr', 'add', `${there}/30`, 'dev', far);
    ip('-n', name, 'link', 'set', far, 'up');
  } catch (error) {
    close();
    throw error;
  }
  // The two ends take each other for a machine that is not there. Filters and shaped queues would need modules of the kernel.
  const neighbours = (verb: string, ...how: readonly string[]): void => {
    ip('neigh', verb, there, ...how, 'dev', near);
    ip('-n', name, 'neigh', verb, here, ...how, 'dev', far);
  };
  return {
    host: there,
    run: (program, args) =>
      spawn('ip', ['netns', 'exec', name, program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }),
    lose: () => neighbours('replace', 'lladdr', nobody, 'nud', 'permanent'),
    carry: () => neighbours('del'),
    close,
  };
}

/** Why no such network can be made here; null where one can. */
export function whyNoFarNetwork(): string | null {
  if (process.platform !== 'linux') return 'networks of their own are made on Linux only';
  try {
    openFarNetwork().close();
    return null;
  } catch (error) {
    const { stderr, message } = error as { stderr?: Buffer; message: string };
    return `no network of its own may be made here (${String(stderr ?? message).trim()})`;
  }
}

function ip(...args: readonly string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}
