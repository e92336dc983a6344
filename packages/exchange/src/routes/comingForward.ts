import { tooSlow } from '../files/refusals.ts';

/** What comes slower than this, in bytes a second, is taken for no file: a hundredth of what a telephone sends. */
const slowest = 4_096;

const usualPatience = 20_000;

/**
 * The pieces of a file while they come, as long as they come: of a large one nobody knows how long it takes.
 *
 * @param patience how long nothing may come, in milliseconds; twenty seconds when left out.
 * @throws FileRefused
 */
export async function* comingForward(
  stream: AsyncIterable<Uint8Array>,
  patience = usualPatience,
): AsyncGenerator<Uint8Array> {
  const from = stream[Symbol.asyncIterator]();
  let [waited, came] = [0, 0];
  try {
    for (;;) {
      const begun = performance.now();
      const next = await within(from.next(), patience);
      waited += performance.now() - begun;
      if (next.done) return;
      came += next.value.length;
      // What the sender cannot help, such as a database that is slow, does not count.
      if (waited > patience && came < (slowest * waited) / 1_000) throw tooSlow();
      yield next.value;
    }
  } finally {
    // Not waited for: it may be in the middle of what never comes.
    from.return?.().catch(() => {});
  }
}

async function within<T>(coming: Promise<T>, patience: number): Promise<T> {
  coming.catch(() => {});
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(tooSlow()), patience);
  try {
    return await Promise.race([coming, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
