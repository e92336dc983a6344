import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './browser.ts';

const refresh = join(import.meta.dirname, '../../services/cockpit/bundle/refresh.ts');

let launched: Promise<Browser> | undefined;

/**
 * The browser of this process, with the pages made beside it: files of a worker share what is slow to start. What somebody opens stands in
 * a context of its own, so nobody finds what another left; it ends with the process.
 */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  execFileSync(process.execPath, [refresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Nothing is looked at by the tests: what draws on a graphics card would be drawn by the processor, at several times the cost.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath: browserPath ?? '', args });
}
