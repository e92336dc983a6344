import { createHash } from 'node:crypto';
import type { Payload } from '@plangraph/schema';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Payer } from '../budgets/budgets.ts';
import { costOf } from '../budgets/costOf.ts';
import { weights } from '../budgets/weights.ts';
import { maskError } from '../errors/mask.ts';
import { errors } from '../errors/requests.ts';
import type { PayloadSource } from '../http/eventStream.ts';
import { presentResult } from './present.ts';

const end = { done: true, value: undefined } as const;

/** What is told of an event to all who follow the same: those who do are given the same event. */
const texts = new WeakMap<object, string>();

/** What is kept of a request that is answered again and again. */
interface Kept extends Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'> {
  readonly requestId: string;
  readonly log: Logger;
  /** Who pays for what he is told; null where nothing is counted. */
  readonly payer: Payer | null;
}

/**
 * The answers of a subscription: each in a context of its own, as it is told. What goes wrong on the way is the last. They are taken one
 * by one, or as texts; thousands may be waited for, so waiting for one takes one function, and no more.
 */
export class Answers implements AsyncIterableIterator<ExecutionResult>, PayloadSource {
  readonly #kept: Kept;
  readonly #payloads: AsyncIterator<Payload<unknown>>;
  #shown = '';
  #over = false;

  constructor(kept: Kept, source: AsyncIterable<Payload<unknown>>) {
    this.#kept = kept;
    this.#payloads = source[Symbol.asyncIterator]();
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    for (;;) {
      if (this.#over) return end;
      try {
        const { done, value } = await this.#payloads.next();
        if (done) return end;
        this.#refuseWhoHasSpent();
        const answer = await this.#answer(value);
        this.#charge(value);
        if (answer) return { done: false, value: answer };
      } catch (error) {
        return { done: false, value: this.#last(error) };
      }
    }
  }

  async tell(): Promise<string | null> {
    for (;;) {
      if (this.#over) return null;
      try {
        const { done, value } = await this.#payloads.next();
        if (done) return null;
        this.#refuseWhoHasSpent();
        const known = texts.get(value.value as object);
        if (known) this.#charge(value, known.length);
        if (known) return known;
        const answer = await this.#answer(value);
        this.#charge(value);
        if (!answer) continue;
        const text = this.#write(answer);
        if (!value.live && !answer.errors) texts.set(value.value as object, text);
        return text;
      } catch (error) {
        return this.#write(this.#last(error));
      }
    }
  }

  leave(): void {
    this.return();
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#over = true;
    await this.#payloads.return?.();
    return end;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The answer for what was told; null where nobody need be told of it. */
  async #answer(payload: Payload<unknown>): Promise<ExecutionResult | null> {
    const { schema, document, operationName, variableValues } = this.#kept;
    const operation = { schema, document, operationName, variableValues };
    const answer = await execute({ ...operation, rootValue: payload, contextValue: payload.context });
    if (!payload.live) return answer;
    const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64');
    if (digest === this.#shown) return null;
    this.#shown = digest;
    return answer;
  }

  /** What he is told costs as what he asks for does: reading it, where it is his alone, and telling it. */
  #charge({ context }: Payload<unknown>, characters = 0): void {
    const { payer } = this.#kept;
    if (!payer) return;
    const told = weights.told + (characters / 1_000) * weights.thousandCharacters;
    payer.pay(Math.ceil(characters > 0 ? told : told + costOf(context).total));
  }

  #refuseWhoHasSpent(): void {
    const spent = this.#kept.payer?.spent();
    if (!spent) return;
    this.#payloads.return?.();
    throw errors.SUBSCRIPTION_COST_LIMITED({ limit: spent.limit, seconds: spent.seconds });
  }

  #last(error: unknown): ExecutionResult {
    this.#over = true;
    const { message } = error as Error;
    const told = error instanceof GraphQLError ? error : new GraphQLError(message, { originalError: error as Error });
    return { errors: [told] };
  }

  #write(answer: ExecutionResult): string {
    const { log, requestId } = this.#kept;
    const masked = answer.errors ? { ...answer, errors: answer.errors.map(maskError) } : answer;
    return JSON.stringify(presentResult(log, masked, requestId));
  }
}
