import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type ContentEncoding, packingFor, packWhole } from './packing.ts';

/** Answers of fewer bytes go as they are: a packet or two, whatever is done. */
export const leastPacked = 8_192;

const packable = /^(?:application\/(?:[\w.+-]*json|graphql|javascript)|text\/(?!event-stream))/i;

/** Packed bytes of answers that are kept, as long as these are. */
const kept = new WeakMap<Buffer, Map<ContentEncoding, Promise<Buffer>>>();

type Body = Buffer | string;

/**
 * An answer that packs itself where its client takes that and it is whole, of text, and long enough to be worth it. What is short,
 * what comes in pieces, and what is packed already goes as it is, for the price of a look at its length.
 */
export class PackingResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** What the head was to be, until the body shows whether it is packed. */
  #head: unknown[] | null = null;
  /** A body that may be the whole: Yoga writes one before it ends it. */
  #held: Body | null = null;
  #passes = false;
  #headers: readonly string[] | null = null;
  /** What goes on in the place of an end. */
  #endless: { begin(): void } | null = null;

  /** Has something go on where whoever answers ends: Yoga writes the head, and the rest is told as it happens. */
  goOn(endless: { begin(): void }): void {
    this.#endless = endless;
  }

  override setHeaders(headers: Headers | Map<string, number | string | readonly string[]>): this {
    // Headers that are set one by one are kept for as long as the answer is; those of a head are not.
    if (this.#endless) this.#headers = [...headers].flat() as string[];
    else super.setHeaders(headers);
    return this;
  }

  override writeHead(...given: unknown[]): this {
    if (this.#passes) return Reflect.apply(super.writeHead, this, given);
    this.#head = given;
    return this;
  }

  override flushHeaders(): void {
    this.#pass();
    super.flushHeaders();
  }

  override write(...given: unknown[]): boolean {
    if (this.#passes) return Reflect.apply(super.write, this, given);
    const [body] = given;
    if (this.#held === null && given.length === 1 && isLong(body) && this.#wayOf() !== null) {
      this.#held = body;
      return true;
    }
    this.#pass();
    return Reflect.apply(super.write, this, given);
  }

  override end(...given: unknown[]): this {
    const endless = this.#endless;
    if (endless) {
      this.#endless = null;
      if (this.#headers) this.#head = [this.statusCode, this.#headers];
      this.#headers = null;
      this.flushHeaders();
      this.#forgetListeners();
      endless.begin();
      return this;
    }
    if (this.#passes) return Reflect.apply(super.end, this, given);
    const [last] = given;
    const body = this.#held ?? last;
    const isWhole = this.#held === null || (last ?? null) === null;
    const way = isWhole && isLong(body) ? this.#wayOf() : null;
    if (way === null || !isLong(body)) {
      this.#pass();
      return Reflect.apply(super.end, this, given);
    }
    this.#held = null;
    this.#passes = true;
    pack(way, body).then(
      (bytes) => {
        if (this.destroyed) return;
        describePacked(this, way, bytes.length);
        super.end(bytes);
      },
      (error) => this.destroy(error),
    );
    return this;
  }

  /** Who waited for the answer of an ordinary request leads to all of it, and has nothing more to wait for. Node's own listener came first. */
  #forgetListeners(): void {
    for (const event of ['close', 'error']) this.removeAllListeners(event);
    const [, ...others] = this.rawListeners('finish');
    for (const listener of others) this.removeListener('finish', listener as () => void);
  }

  /** Lets everything go as it comes from here on. */
  #pass(): void {
    const [head, held] = [this.#head, this.#held];
    this.#head = null;
    this.#held = null;
    this.#passes = true;
    if (head) Reflect.apply(super.writeHead, this, head);
    if (held !== null) super.write(held);
  }

  /** How a long body is packed; null where it is not. What was to be its head is put into it, so that it can be changed. */
  #wayOf(): ContentEncoding | null {
    const way = packingFor(this.req.headers['accept-encoding']?.toString());
    if (way === null || this.req.method === 'HEAD') return null;
    if (this.#head) applyHead(this, this.#head);
    this.#head = null;
    const isText = packable.test(String(this.getHeader('content-type') ?? ''));
    return isText && this.statusCode === 200 && !this.hasHeader('content-encoding') ? way : null;
  }
}

function isLong(body: unknown): body is Body {
  return (typeof body === 'string' || Buffer.isBuffer(body)) && body.length >= leastPacked;
}

function applyHead(response: ServerResponse, [status, second, third]: unknown[]): void {
  response.statusCode = Number(status);
  if (typeof second === 'string') response.statusMessage = second;
  const headers = (typeof second === 'string' ? third : second) as OutgoingHttpHeaders | readonly string[] | undefined;
  if (isList(headers)) {
    for (let at = 0; at < headers.length; at += 2) response.removeHeader(headers[at] ?? '');
    for (let at = 0; at + 1 < headers.length; at += 2) response.appendHeader(headers[at] ?? '', headers[at + 1] ?? '');
    return;
  }
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
}

function isList(headers: unknown): headers is readonly string[] {
  return Array.isArray(headers);
}

function describePacked(response: ServerResponse, way: ContentEncoding, length: number): void {
  response.setHeader('content-encoding', way);
  response.setHeader('content-length', length);
  const vary = String(response.getHeader('vary') ?? '');
  response.setHeader('vary', vary ? `${vary}, accept-encoding` : 'accept-encoding');
  const tag = response.getHeader('etag');
  // Other bytes of the same answer: a tag that says no more than that.
  if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('etag', `W/${tag}`);
}

/** An answer that is kept is packed once. */
function pack(way: ContentEncoding, body: Body): Promise<Buffer> {
  if (typeof body === 'string') return packWhole(way, body);
  const ways = kept.get(body) ?? new Map<ContentEncoding, Promise<Buffer>>();
  kept.set(body, ways);
  const packed = ways.get(way) ?? packWhole(way, body);
  ways.set(way, packed);
  return packed;
}
