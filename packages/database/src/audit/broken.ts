/** What of the audit does not hold. */
type Fault =
  /** No entry has this number, though a later one has: it was removed. */
  | 'ENTRY_MISSING'
  /** An entry says something else than when it was sealed: it was changed, or changed places with another. */
  | 'ENTRY_CHANGED'
  /** A record is not what the entry's transaction left, or that version of it is gone. */
  | 'RECORD_CHANGED'
  /** The event log says something else than the entry, or has lost what it was made of. */
  | 'LOG_CHANGED'
  /** A version of a record is in no entry: it was put there. */
  | 'RECORD_PLANTED'
  /** A version ended, and no entry says by what; or what is written now is not the last version. */
  | 'VERSION_ENDED'
  /** The end of the chain, or of a day, is another than what was noted of it. */
  | 'END_CHANGED';

/** A link of the chain that does not hold. */
export interface BrokenLink {
  readonly fault: Fault;
  /** Number of the entry; null where no entry is about it. */
  readonly entry: number | null;
  /** The noun and the number of the record; null where it is no single record. */
  readonly noun: string | null;
  readonly record: number | null;
}

const words: Readonly<Record<Fault, string>> = {
  ENTRY_MISSING: 'it is missing',
  ENTRY_CHANGED: 'it is not what was sealed',
  RECORD_CHANGED: 'the record is not what was written then',
  LOG_CHANGED: 'the event log says otherwise',
  RECORD_PLANTED: 'a version of the record is in no entry',
  VERSION_ENDED: 'a version of the record ended, or is another now, without an entry',
  END_CHANGED: 'the chain ends otherwise than was noted',
};

/** A broken link in words: which entry or record, and what is wrong with it. */
export function describeLink({ fault, entry, noun, record }: BrokenLink): string {
  const about = [entry === null ? [] : [`entry ${entry}`], noun === null ? [] : [`${noun} ${record ?? ''}`.trim()]];
  return `${about.flat().join(', ') || 'the chain'}: ${words[fault]} (${fault})`;
}
