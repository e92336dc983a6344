import type { Tidings } from '@plangraph/database';
import { type Context, renewedContext } from '../context.ts';
import { following } from '../errors/following.ts';
import type { ToldEvent, ToldPage } from './rows.ts';
import type { EventArguments } from './select.ts';
import { createSource, type Payload } from './source.ts';

/** How long whoever follows may take for one event, in milliseconds. */
const patience = 30_000;

/** What is followed. */
export interface Followed {
  readonly after: string | null;
  /** The tables whose events are wanted; null for all. */
  readonly types: readonly string[] | null;
  readonly context: Context;
  /** Reads a page. */
  read(args: EventArguments, context: Context): Promise<ToldPage>;
}

const atOnce = 100;

/** Tells events from a cursor on, and on and on; from now on where there is none. */
export function followEvents(
  tidings: Tidings,
  { after, types, context, read }: Followed,
): AsyncIterable<Payload<ToldEvent>> {
  return createSource(tidings, async function* (ear) {
    ear.want(types && new Set(types));
    const page = async (args: EventArguments) => {
      const renewed = renewedContext(context);
      return { context: renewed, page: await tidings.inTurn(() => read({ ...args, types }, renewed)) };
    };
    let cursor = after ?? (await page({ first: 0 })).page.now;
    for (;;) {
      const told = await page({ after: cursor, first: atOnce });
      for (const value of told.page.events) {
        const given = performance.now();
        yield { value, context: renewedContext(context), live: false };
        if (performance.now() - given > patience) throw following.SUBSCRIBER_TOO_SLOW({ seconds: patience / 1_000 });
      }
      cursor = told.page.end;
      if (!told.page.more && !(await ear.heard())) return;
    }
  });
}
