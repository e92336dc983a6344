/** Those who wait, each in the line of whom they ask for; the lines take turns. */
export interface FairQueue<Entry> {
  readonly size: number;
  add(key: string, entry: Entry): void;
  /** Takes the first of the line whose turn it is. */
  take(): Entry | undefined;
  /** Takes the last of the longest line: who asks for most is refused first. */
  takeLastOfLongest(): Entry | undefined;
  /** Takes one who goes away. */
  remove(key: string, entry: Entry): boolean;
}

/** Makes an empty queue. */
export function createFairQueue<Entry>(): FairQueue<Entry> {
  // A Map keeps its keys in the order in which they were set: the first has waited longest for its turn.
  const lines = new Map<string, Entry[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(key, entry) {
      const line = lines.get(key);
      if (line) line.push(entry);
      else lines.set(key, [entry]);
      size += 1;
    },
    take() {
      for (const [key, line] of lines) {
        lines.delete(key);
        const entry = line.shift();
        if (line.length > 0) lines.set(key, line);
        size -= 1;
        return entry;
      }
      return undefined;
    },
    takeLastOfLongest() {
      let longest: [string, Entry[]] | undefined;
      for (const each of lines) if (!longest || each[1].length > longest[1].length) longest = each;
      if (!longest) return undefined;
      const [key, line] = longest;
      const entry = line.pop();
      if (line.length === 0) lines.delete(key);
      size -= 1;
      return entry;
    },
    remove(key, entry) {
      const line = lines.get(key);
      const place = line?.indexOf(entry) ?? -1;
      if (!line || place < 0) return false;
      line.splice(place, 1);
      if (line.length === 0) lines.delete(key);
      size -= 1;
      return true;
    },
  };
}
