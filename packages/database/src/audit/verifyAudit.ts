import type pg from 'pg';
import { auditErrors } from '../errors/audit.ts';
import type { BrokenLink } from './broken.ts';
import { beginning, hashAfter, readEntries, type SealedEntry } from './entries.ts';
import { findOtherwise } from './log.ts';
import { compareRecords } from './records.ts';
import { sealAudit } from './sealAudit.ts';
import { findStray } from './versions.ts';

/** An end of the chain that was noted where nobody who changes the database can write. */
export interface NotedHash {
  readonly number: number;
  readonly hash: string;
}

/** What came of verifying the audit. */
export interface Verified {
  /** How many entries hold, from the first on. */
  readonly entries: number;
  /** On how many days they were sealed. */
  readonly days: number;
  /** The last one that holds. */
  readonly end: NotedHash;
  /** Records whose versions lie in an archive of history, and were not compared. */
  readonly archived: number;
  /** Records whose table is another since, so that they could not be compared. */
  readonly unlike: number;
  /** The first link that does not hold; null where all do. */
  readonly broken: BrokenLink | null;
}

/**
 * Verifies the audit: seals what is told by now, and inspects it. Changes nothing else.
 *
 * @param noted ends that were noted before: the chain must still lead through them.
 * @throws AUDIT_NO_OWNER
 */
export async function verifyAudit(session: pg.ClientBase, noted: readonly NotedHash[] = []): Promise<Verified> {
  const { rows } = await session.query<{ owner: boolean }>('SELECT plangraph.is_owner() AS owner');
  if (!rows[0]?.owner) throw auditErrors.AUDIT_NO_OWNER();
  await sealAudit(session);
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  return inspectAudit(session, noted).finally(() => session.query('ROLLBACK'));
}

/**
 * Looks, within a transaction, whether what is sealed holds: follows the chain from its first entry; compares each record with the digest of
 * what its transaction left, the event log with the entries, and every version with an entry.
 */
export async function inspectAudit(session: pg.ClientBase, noted: readonly NotedHash[] = []): Promise<Verified> {
  await session.query('SET LOCAL statement_timeout = 0; SET LOCAL timezone = UTC');
  const { ends, ...followed } = await follow(session, noted);
  if (followed.broken) return followed;
  const broken = (await checkEnds(session, ends)) ?? (await findOtherwise(session)) ?? (await findStray(session));
  return { ...followed, broken };
}

interface Followed extends Verified {
  /** The last entry of each day. */
  readonly ends: ReadonlyMap<string, NotedHash>;
}

/** Follows the chain, and compares the records of each entry. */
async function follow(session: pg.ClientBase, noted: readonly NotedHash[]): Promise<Followed> {
  const compare = await compareRecords(session);
  const ends = new Map<string, NotedHash>();
  let [end, archived, unlike]: [NotedHash, number, number] = [{ number: 0, hash: beginning }, 0, 0];
  const stop = (broken: BrokenLink | null): Followed => ({
    entries: end.number,
    days: ends.size,
    end,
    archived,
    unlike,
    broken,
    ends,
  });
  for await (const entries of readEntries(session)) {
    const whole: SealedEntry[] = [];
    let broken: BrokenLink | null = null;
    for (const entry of entries) {
      broken = faultOf(entry, end, noted);
      if (broken) break;
      whole.push(entry);
      end = { number: entry.id, hash: entry.hash };
      ends.set(entry.day, end);
    }
    const compared = await compare(whole);
    archived += compared.archived;
    unlike += compared.unlike;
    if (compared.broken ?? broken) return stop(compared.broken ?? broken);
  }
  const lost = noted.find(({ number }) => number > end.number);
  return stop(lost ? { fault: 'END_CHANGED', entry: lost.number, noun: null, record: null } : null);
}

function faultOf(entry: SealedEntry, end: NotedHash, noted: readonly NotedHash[]): BrokenLink | null {
  const about = { entry: entry.id, noun: entry.noun, record: null };
  if (entry.id !== end.number + 1) return { fault: 'ENTRY_MISSING', entry: end.number + 1, noun: null, record: null };
  if (hashAfter(end.hash, entry) !== entry.hash) return { fault: 'ENTRY_CHANGED', ...about };
  const other = noted.some(({ number, hash }) => number === entry.id && hash !== entry.hash);
  return other ? { fault: 'END_CHANGED', ...about } : null;
}

/** Compares the ends of the chain and of each day with what the database itself has noted of them. */
async function checkEnds(session: pg.ClientBase, ends: ReadonlyMap<string, NotedHash>): Promise<BrokenLink | null> {
  const { rows } = await session.query<{ day: string; number: number; hash: string }>(
    `SELECT d."day"::text, d."last" AS number, d."hash" FROM "AuditDay" d
     UNION ALL SELECT 'end', number, hash FROM plangraph.audit_chain WHERE number > 0`,
  );
  const found = new Map([
    ...ends,
    ...([...ends.values()].slice(-1).map((end) => ['end', end]) as [string, NotedHash][]),
  ]);
  const other = rows.find(
    ({ day, number, hash }) => found.get(day)?.number !== number || found.get(day)?.hash !== hash,
  );
  const gone = [...found].find(([day]) => !rows.some((row) => row.day === day));
  const entry = other?.number ?? gone?.[1].number;
  return entry === undefined ? null : { fault: 'END_CHANGED', entry, noun: null, record: null };
}
