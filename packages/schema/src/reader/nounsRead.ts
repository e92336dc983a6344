import type { Context } from '../context.ts';

const noted = new WeakMap<Context, ReadonlySet<string>>();

/** Notes that a request reads rows of these models. */
export function noteNouns(context: Context, models: ReadonlySet<string>): void {
  const already = noted.get(context);
  noted.set(context, already ? new Set([...already, ...models]) : models);
}

/** The models whose rows a request has read so far, be it to show them, to filter by them or to apply a policy. */
export function nounsRead(context: Context): ReadonlySet<string> {
  return noted.get(context) ?? new Set();
}
