import { readPosition } from '../pool/position.ts';
import { openProbe } from './probe.ts';

/** How the log of the primary grows, by which it is judged how far replicas are behind. */
export interface PrimaryLog {
  /** Which database it is: a replica's is the same. Null until it has been heard. */
  readonly system: string | null;
  /** For how long there has been something that one who is at this position lacks, in milliseconds. */
  behind(position: bigint): number;
  close(): Promise<void>;
}

interface Told {
  readonly standby: boolean;
  readonly position: string | null;
  readonly system: string;
}

interface Sample {
  readonly at: number;
  readonly position: bigint;
}

const question = `SELECT pg_is_in_recovery() AS standby, system_identifier::text AS system,
  CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_flush_lsn() END::text AS position FROM pg_control_system()`;

/** As many samples as are needed to tell the longest lag that matters. */
const kept = 512;

/** Follows the primary's log. No clock but this machine's is asked, so it does not matter whether they agree. */
export function followPrimaryLog(url: string): PrimaryLog {
  let samples: Sample[] = [];
  let system: string | null = null;
  const probe = openProbe<Told>({
    url,
    question,
    hear(told) {
      const position = readPosition(told?.position);
      if (!told || told.standby || position === null) return;
      system = told.system;
      const last = samples.at(-1);
      // Another primary may go on from before where the last one was.
      if (last && position < last.position) samples = [];
      if (last?.position === position) return;
      samples.push({ at: performance.now(), position });
      if (samples.length > kept) samples.shift();
    },
  });
  return {
    get system() {
      return system;
    },
    behind(position) {
      const missed = samples.find((sample) => sample.position > position);
      return missed ? performance.now() - missed.at : 0;
    },
    close: probe.close,
  };
}
