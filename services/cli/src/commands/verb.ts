import { randomUUID } from 'node:crypto';
import type { Given } from '../declaring/given.ts';
import { exitCodeFor } from '../errors/exitCodes.ts';
import { Refused } from '../errors/refusal.ts';
import { type GraphProblem, refusalOf } from '../server/answers.ts';
import { operation } from '../server/operations.ts';

interface Done<Result> {
  readonly done: Result & { readonly errors: readonly GraphProblem[] };
}

/** The key that stands for what is meant: the one that was given, or a fresh one. */
export function intentOf(given: Given): string {
  return given.text('idempotencyKey') ?? randomUUID();
}

/**
 * Does what a verb of the graph does.
 *
 * @param name the file of the operation, whose one field is called `done`.
 * @throws Refused with all that stood in the way; nothing was written then.
 */
export async function perform<Result extends object>(
  given: Given,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Result> {
  const { done } = await (await given.server()).ask<Done<Result>>(operation(name), {
    input: { idempotencyKey: intentOf(given), ...input },
  });
  const [first] = done.errors;
  if (first) throw new Refused(done.errors.map(refusalOf), exitCodeFor(first.code, 200));
  return done;
}
