/** Gives what comes, and reads the next of it meanwhile. Whoever stops early lets it end. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const from = source[Symbol.asyncIterator]();
  const next = () => {
    const coming = from.next();
    // What goes wrong is told to whoever comes to it, if anybody does.
    coming.catch(() => {});
    return coming;
  };
  let coming = next();
  try {
    for (;;) {
      const { done, value } = await coming;
      if (done) return;
      coming = next();
      yield value;
    }
  } finally {
    await coming.catch(() => {});
    await from.return?.();
  }
}
