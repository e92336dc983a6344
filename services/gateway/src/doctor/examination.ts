import type { Database } from '@plangraph/database';
import type { Config } from '../config/config.ts';
import type { Finding } from '../errors/finding.ts';

/** What was looked at, in this order. */
const subjects = [
  'configuration',
  'database',
  'role',
  'extensions',
  'replication',
  'clock',
  'disk',
  'migrations',
  'history',
  'events',
  'listeners',
  'worker',
  'keys',
] as const;

/** One of them. */
export type Subject = (typeof subjects)[number];

/** Something that was looked at, and what is wrong with it; nothing where it is well. */
export interface Examined {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
}

/** How much of a disk is free, in bytes. */
export interface Space {
  readonly free: number;
  readonly size: number;
}

/** What is looked at. */
export interface Patient {
  readonly config: Config;
  /** The database as the gateway connects to it. */
  readonly pool: Database['pool'];
  /** The present by this machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Looks at one thing; changes nothing. */
export type Check = (patient: Patient) => Promise<readonly Finding[]>;
