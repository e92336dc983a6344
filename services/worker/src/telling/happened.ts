import { createHash } from 'node:crypto';
import { factsOf, type ModelName } from '@plangraph/rows';
import type { EventType } from '@plangraph/schema';
import type { Client } from '../progress.ts';
import type { LoggedChange } from '../source.ts';
import { writeWithin } from './within.ts';

/** One event that happened to one row. */
export interface Happened {
  readonly type: string;
  /** The id of its messages: the same whoever finds it, and however often. */
  readonly messageId: string;
  readonly noun: string;
  readonly row: number;
  readonly verb: string | null;
  /** Code of the plan that the row is part of; null for none. */
  readonly plan: string | null;
  readonly happenedAt: Date;
  readonly requestId: string | null;
}

/** What the types of events of a graph make of logged changes. */
export interface TypedEvents {
  /** The nouns whose changes make events of declared types. */
  readonly nouns: ReadonlySet<string>;
  /** The events that a change made, without those of any record. */
  find(client: Client, change: LoggedChange): Promise<Happened[]>;
}

/** The same event has the same id: a receiver tells by it what it has had already. */
function messageIdOf(...parts: readonly unknown[]): string {
  return `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}`;
}

/** A record that was changed, as an event: one for each record and change. */
export function recordChanged({ noun, verb, moment, requestId, cursor }: LoggedChange, row: number): Happened {
  const type = 'record.changed';
  const messageId = messageIdOf(type, noun, row, cursor);
  return { type, messageId, noun, row, verb, plan: null, happenedAt: new Date(moment), requestId };
}

/**
 * Prepares what finds the events of declared types. An event happened to a row when the column of its moment holds one that is not
 * before the transaction that wrote it: whatever is written later, and whatever is loaded of the past, makes none.
 */
export function prepareTelling(types: Iterable<EventType>): TypedEvents {
  const byNoun = new Map<string, { readonly type: string; readonly text: string }[]>();
  for (const { name: type, row } of types) {
    if (row === null || row === 'ANY') continue;
    const { joins, code } = writeWithin(row.noun, row.within ?? []);
    const needs = row.needs ? ` AND r."${row.needs}" IS NOT NULL` : '';
    const text = `SELECT r."id", r."${row.moment}" AS at, ${code} AS plan FROM "${factsOf(row.noun as ModelName).table}" r${joins}
      WHERE r."id" = ANY ($1::int[]) AND r."${row.moment}" >= date_trunc('milliseconds', $2::timestamptz)${needs} ORDER BY r."id"`;
    byNoun.set(row.noun, [...(byNoun.get(row.noun) ?? []), { type, text }]);
  }
  return {
    nouns: new Set(byNoun.keys()),
    async find(client, { noun, verb, ids, writtenAt, requestId }) {
      const found: Happened[] = [];
      for (const { type, text } of verb === 'REMOVED' ? [] : (byNoun.get(noun) ?? [])) {
        const { rows } = await client.query<{ id: number; at: Date; plan: string | null }>(text, [ids, writtenAt]);
        for (const { id, at, plan } of rows) {
          const messageId = messageIdOf(type, id, at.getTime());
          found.push({ type, messageId, noun, row: id, verb: null, plan, happenedAt: at, requestId });
        }
      }
      return found;
    },
  };
}
