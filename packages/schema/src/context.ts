import { type Allowance, type Leaving, largestAnswer, type Position } from '@plangraph/database';
import type DataLoader from 'dataloader';
import { addWork, type Work } from './work.ts';

/** A language in which the graph answers. */
export type Language = 'ZH' | 'EN';

/** A program that asks by a key of its own, and the most that it may. */
export interface ViewerClient {
  /** Code of the client. */
  readonly code: string;
  /** What its keys may do at most: `READ`, `REPORT`, `APPROVE`, `IMPORT`, `EXPORT`, `ADMINISTER`, `FEED`. */
  readonly scopes: readonly string[];
  /** Codes of the policy areas within which they may; null for all. */
  readonly areas: readonly string[] | null;
  /** Codes of the policy areas whose registers its files may bring and fetch; null for all within which it may. */
  readonly fileAreas: readonly string[] | null;
}

/** For whom is asked: what all viewers have in common who may share an answer. */
export interface ViewerScope {
  /** Code of the organisation that the viewer acts for; null when the viewer acts for none. */
  readonly organisation: string | null;
  /** What the viewer may do. */
  readonly roles: readonly string[];
  /** The client that asks by a key; left out where a person asks by a token. */
  readonly client?: ViewerClient;
}

/** Who asks. */
export interface Viewer extends ViewerScope {
  /** Stable name of the person or client, as its token states it. */
  readonly subject: string;
}

/** Facts of one request, and nothing else: things of the process reach a domain through its environment. */
export interface Context {
  /** For whom is asked; null for the public. Who exactly asks, {@link viewerInPerson} says. */
  readonly viewer: ViewerScope | null;
  /** Identifies the request in logs, in the answer's header and in errors. */
  readonly requestId: string;
  /** Language of titles and names where the query does not say. */
  readonly language: Language;
  /** The moment as of which the graph is read; null for now. */
  readonly asOf: Date | null;
  /** Aborted when whoever asks has left, so that the database gives up what was read for him alone. */
  readonly signal?: Leaving | undefined;
  /** What is noted on the way to the answer: one object for each request, whatever moment it looks at. */
  readonly notes: Notes;
}

/** What is noted of a request while it is answered. */
interface Notes {
  /** Who exactly asks; to be asked for by {@link viewerInPerson}. */
  readonly person: Viewer | null;
  /** Whether the answer depends on who exactly asks. */
  personal: boolean;
  /** The models whose rows were read, be it to show them, to filter by them or to apply a policy. */
  nouns: ReadonlySet<string>;
  /** The moment from which on the answer may be another, though nothing be written; null when there is none. */
  freshUntil: Date | null;
  /** What its reads had to do; null where nothing was read. */
  work: Work | null;
  /** How many rows were counted, summed up or grouped. */
  counted: number;
  /** How many rows its mutations brought. */
  brought: number;
  /** What is left of the longest answer and of PostgreSQL's time, for all root fields together. */
  readonly allowance: Allowance;
  /** How far into the database's log whoever asks has seen, and this request reads; left out where there is one server only. */
  readonly position: Position | undefined;
  /** What the next rows of a long answer wait for before graphql-js completes them; null where nothing does. */
  turn: Promise<unknown> | null;
  /** What gathers the keys that other systems are asked for, by the way to each. */
  loaders: Map<object, DataLoader<unknown, unknown, string>> | null;
  /** Fills the places of the answer that wait for other systems. */
  readonly waiting: (() => Promise<void>)[];
  /** The request as of other moments: every row beneath a root field asks for the same one. */
  moments: Map<number, Context> | null;
}

/** From where a request looks at the graph. Conditions and policies depend on nothing else. */
export interface Standpoint extends Pick<Context, 'viewer' | 'asOf'> {
  /** The moment of the request; a statement that depends on it is written anew each time. */
  now(): Date;
}

/** What is stated of a request. */
export interface StatedRequest extends Omit<Context, 'viewer' | 'notes'> {
  /** Who asks; null for the public. */
  readonly viewer: Viewer | null;
  /** How far into the database's log whoever asks has seen; left out where the primary is to be read. */
  readonly position?: Position | undefined;
}

/** Makes the context of one request; what is not stated is public, in Chinese, and as of now. */
export function createContext(facts: Partial<StatedRequest> & Pick<StatedRequest, 'requestId'>): Context {
  const { viewer: person = null, position, requestId, language = 'ZH', asOf = null, signal } = facts;
  return {
    requestId,
    language,
    asOf,
    signal,
    viewer: person && {
      organisation: person.organisation,
      roles: person.roles,
      ...(person.client ? { client: person.client } : {}),
    },
    notes: {
      person,
      personal: false,
      nouns: none,
      freshUntil: null,
      work: null,
      counted: 0,
      brought: 0,
      allowance: { characters: largestAnswer },
      position,
      turn: null,
      loaders: null,
      waiting: [],
      moments: null,
    },
  };
}

const none: ReadonlySet<string> = new Set();

/** From now on a request is answered by the primary alone: it has written, or asks what only the primary knows. */
export function readOnPrimary({ notes }: Context): void {
  if (notes.position) notes.position.primary = true;
}

/** Notes that rows of these models were read. */
export function noteNouns({ notes }: Context, models: ReadonlySet<string>): void {
  // Most requests read one set of models, which is their statement's own.
  notes.nouns = notes.nouns.size === 0 ? models : notes.nouns.union(models);
}

/** Notes what a read has to do. */
export function noteWork({ notes }: Context, work: Work): void {
  // Most requests read once, what their statement says itself.
  notes.work = addWork(notes.work, work);
}

/** Notes that so many rows were counted, summed up or grouped; nothing where their count was not asked for. */
export function noteCounted({ notes }: Context, rows: unknown): void {
  if (typeof rows === 'number') notes.counted += rows;
}

/**
 * What a request states, without what came with it: for whoever is answered again and again, from which contexts are made. A signal
 * that he has left is no part of it, as it leads to all of the request.
 */
export function statedOf({ requestId, language, asOf, notes }: Context): StatedRequest {
  return { requestId, language, asOf, viewer: notes.person };
}

/** The same request with nothing noted of it: whoever is answered again and again spends anew each time. */
export function renewedContext(context: Context): Context {
  return createContext(statedOf(context));
}

/**
 * Stands for a moment that each row brings with it, while the statement is written that reads them all. No request can name it, and
 * PostgreSQL knows no such moment: where nothing was put in its place, the statement fails.
 */
export class RowMoment extends Date {
  constructor(nth: number) {
    super(-8_640_000_000_000_000 + nth);
  }
}

/** The same request, looking at the graph as of another moment; the same object for the same moment. */
export function contextAsOf(context: Context, asOf: Date | null): Context {
  if (asOf === null || asOf.getTime() === context.asOf?.getTime()) return context;
  const { notes } = context;
  notes.moments ??= new Map();
  const { moments } = notes;
  const made = moments.get(asOf.getTime()) ?? { ...context, asOf };
  moments.set(asOf.getTime(), made);
  return made;
}

/** A text in the language that is asked for, else in that of the request; in Chinese where there is no English. */
export function inLanguage<Text>(zh: Text, en: Text, asked: Language | null | undefined, { language }: Context): Text {
  return (asked ?? language) === 'ZH' ? zh : (en ?? zh);
}

/** Who exactly asks; null for the public. An answer that asks this is kept for nobody else, so ask only where it must be. */
export function viewerInPerson({ notes }: Context): Viewer | null {
  if (notes.person) notes.personal = true;
  return notes.person;
}

/**
 * Notes that what a request is answered holds only until a moment, though nothing be written: the day on which something
 * falls due passes. The earliest moment counts. A field that depends on today's date must call this.
 *
 * @example noteFreshUntil(context, nextDayIn(timeZone, new Date())) // overdue or not: until midnight
 */
export function noteFreshUntil({ notes }: Context, moment: Date): void {
  const { freshUntil } = notes;
  if (freshUntil === null || moment.getTime() < freshUntil.getTime()) notes.freshUntil = moment;
}
