import { randomUUID } from 'node:crypto';
import { projectCode } from '../database/sizes.ts';
import { administratorToken } from './identity.ts';

/** What a peer is sent to write. */
export interface Write {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What one write states: another wording each time, so that something is written. */
export interface Wording {
  readonly code: string;
  readonly nth: number;
}

const document = `mutation BenchChange($input: ChangeProjectInput!) {
  changeProject(input: $input) { project { code name(lang: EN) } errors { code message(lang: EN) } } }`;

/** Every 35th project is in a section of its area; of the others, which arithmetic alone has made, no verb would have it. */
export function writtenCode(nth: number): string {
  return projectCode(35 * (1 + (nth % 280)));
}

let token: string | null = null;

const nameOf = ({ nth }: Wording) => `Project in its wording ${nth}`;

/** The verb of the register that changes a project, by an administrator. */
export function changeOf(wording: Wording): Write {
  token ??= administratorToken();
  const input = { idempotencyKey: randomUUID(), key: wording.code, change: { nameEn: nameOf(wording) } };
  return { body: { query: document, variables: { input } }, headers: { authorization: `Bearer ${token}` } };
}

/** The same, for the bare server: it writes the same rows. */
export function handWrittenOf(wording: Wording): Write {
  return { body: { change: { key: randomUUID(), code: wording.code, name: nameOf(wording) } }, headers: {} };
}

/**
 * Sends one write.
 *
 * @throws what it was refused with.
 */
export async function sendWrite(url: string, { body, headers }: Write): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const answer = JSON.parse(text);
  const written = answer.data?.changeProject ?? answer.data?.submitFigures ?? answer.data;
  if (answer.errors || written?.errors?.length || !(written?.project ?? written?.submission))
    throw new Error(`A write was answered with ${text}`);
}
