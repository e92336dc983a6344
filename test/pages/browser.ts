import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a Chromium lies, by the PATH; null where there is none, as on a machine of continuous integration it may be. */
export const browserPath = findBrowser();

/** What a group of tests is called: where it is skipped, why. */
export function inBrowser(name: string): string {
  return browserPath ? name : `${name} (skipped: there is no chromium in PATH)`;
}

function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
