import type { Language } from '../address/address.ts';
import { noteSeen } from '../graph/position.ts';
import { type Problem, unreached } from '../graph/problem.ts';
import { authorisation } from '../session/renewal.ts';
import { refusalsOf } from './refusalsOf.ts';

/** How a file is to be taken. */
export interface Sending {
  /** What its rows are called, such as `enterprises` or `figures`. */
  readonly name: string;
  /** Whether it is only to be tried: everything is written, looked at, and taken back. */
  readonly dryRun: boolean;
  /** Whether all rows are taken or none, or those that nothing is wrong with. */
  readonly policy: 'ALL' | 'GOOD_ROWS';
  /** Tells one intent from another: the same file under the same key is taken once. */
  readonly key: string;
  readonly plan?: string | null;
  /** The name under which is kept what its headings stand for. */
  readonly mapping?: string | null;
  readonly reason?: string;
}

/** A file of more bytes is brought by a worker: nobody waits for so many rows. */
const long = 1_000_000;

/** The import that a file became, by its global id, or why there is none. */
export type Sent = { readonly id: string } | { readonly refusals: readonly Problem[] };

/** Sends a file through the gateway's door for files; rows that are refused are an answer like any other. */
export async function sendFile(file: File, sending: Sending, language: Language): Promise<Sent> {
  const { name, dryRun, policy, key, plan, mapping, reason } = sending;
  const said = { dryRun: String(dryRun), policy, fileName: file.name, plan, mapping, reason };
  const given = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const response = await fetch(`/imports/${name}?${new URLSearchParams(given)}`, {
    method: 'POST',
    headers: {
      ...(await authorisation()),
      'content-type': file.type || 'application/octet-stream',
      'idempotency-key': key,
      // Figures become reports, which are short.
      ...(file.size > long && name !== 'figures' ? { prefer: 'respond-async' } : {}),
    },
    body: file,
  })
    .then(noteSeen)
    .catch(() => null);
  if (!response) return { refusals: [unreached('')] };
  const answer = await response.json().catch(() => null);
  return typeof answer?.import?.id === 'string' ? { id: answer.import.id } : { refusals: refusalsOf(answer, language) };
}
