import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What nobody edits: what is installed, hidden or generated. */
const leftAlone = /^(node_modules|generated|\..*)$/;

/**
 * Tells of each file below some folders that is written, made, moved or removed, by its path from `root`. Folders are watched, not files:
 * many editors write a file anew under another name and move it into place, and whoever watches the file (as Node's own recursive watch on
 * Linux does) hears of the first such save only. Gives what ends it.
 */
export function watchSources(root: string, folders: readonly string[], changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();

  const enter = (folder: string, isNew: boolean): void => {
    if (watchers.has(folder)) return;
    watchers.set(
      folder,
      watch(folder, (_, name) => notice(folder, name)).on('error', () => leave(folder)),
    );
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (leftAlone.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) enter(path, isNew);
      else if (isNew) tell(path);
    }
  };
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const notice = (folder: string, name: string | null): void => {
    if (name === null || leftAlone.test(name)) return;
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      enter(path, true);
      return;
    }
    if (!found) for (const gone of watchers.keys()) if (gone === path || gone.startsWith(path + sep)) leave(gone);
    tell(path);
  };
  // One save is several events: what is as it was when it was last told of has not been saved.
  const told = new Map<string, string>();
  const tell = (path: string): void => {
    const found = statSync(path, { throwIfNoEntry: false });
    const state = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'gone';
    if (told.get(path) === state) return;
    told.set(path, state);
    changed(relative(root, path).split(sep).join('/'));
  };

  for (const folder of folders) enter(join(root, folder), false);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}
