import { readFile, stat } from 'node:fs/promises';

/** Reads what a file holds: anew when the file has changed, otherwise what was read last. */
export type FileOnChange<Value> = () => Promise<Value>;

/**
 * Follows a file without a restart. While it is not there or cannot be read, what was read last holds.
 *
 * @param onFailure told each time that what was read last had to do.
 */
export function fileOnChange<Value>(
  path: string,
  read: (text: string) => Value,
  onFailure: (error: unknown) => void,
): FileOnChange<Value> {
  let last: { readonly version: string; readonly value: Value } | null = null;
  return async () => {
    try {
      const { mtimeNs, size, ino } = await stat(path, { bigint: true });
      const version = `${mtimeNs} ${size} ${ino}`;
      if (last?.version !== version) last = { version, value: read(await readFile(path, 'utf8')) };
    } catch (error) {
      if (last === null) throw error;
      onFailure(error);
    }
    return last.value;
  };
}
