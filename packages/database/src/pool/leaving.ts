/** Whether, and why, whoever asked has left. An `AbortSignal` is one. */
export interface Leaving {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The leaving of one who asks thousands of times a second: an `AbortController` costs more than reading the question. */
export class Departure implements Leaving {
  aborted = false;
  reason: unknown;
  readonly #listeners: (() => void)[] = [];

  addEventListener(_type: 'abort', listener: () => void): void {
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }

  /** Tells all who listen, once. */
  leave(): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = new DOMException('Whoever asked has left.', 'AbortError');
    for (const listener of [...this.#listeners]) listener();
  }
}
