import type { PackingResponse } from './packingResponse.ts';

/** What is told one after the other over a connection that stays open. */
export interface PayloadSource {
  /** The next that is told, as JSON; null when there is no more. */
  tell(): Promise<string | null>;
  /** Nobody listens any more. */
  leave(): void;
}

/** What a client is told at once: some browsers take no head for an answer. Later it says that the connection is alive. */
const alive = ':\n\n';

/**
 * Tells something as server-sent events, in the form that GraphQL over SSE gives them. The next is asked for when the last has been
 * taken, so nothing piles up. While nothing happens it holds the connection and what is told, and nothing else: there may be thousands.
 */
export class EventStream {
  readonly #response: PackingResponse;
  readonly #telling: PayloadSource;

  constructor(response: PackingResponse, telling: PayloadSource) {
    this.#response = response;
    this.#telling = telling;
  }

  /** Begins when the head has been sent. */
  begin(): void {
    const { socket } = this.#response;
    socket?.setTimeout(0);
    socket?.setNoDelay(true);
    socket?.setKeepAlive(true);
    this.#write(alive);
  }

  /** Says that it is still there. */
  ping(): void {
    this.#response.write(alive);
  }

  /** Nobody listens any more. */
  leave(): void {
    this.#telling.leave();
  }

  #write(text: string): void {
    if (this.#response.destroyed) return;
    if (this.#response.write(text)) this.#goOn();
    else this.#response.once('drain', () => this.#goOn());
  }

  #goOn(): void {
    this.#telling.tell().then(
      (told) => this.#tell(told),
      () => this.#response.destroy(),
    );
  }

  #tell(told: string | null): void {
    if (told === null) this.#response.end('event: complete\ndata:\n\n');
    else this.#write(`event: next\ndata: ${told}\n\n`);
  }
}

/** The head of such an answer. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream',
  // No request comes after it: of its connection nothing more is read.
  connection: 'close',
  'cache-control': 'no-cache',
  'content-encoding': 'none',
} as const;
