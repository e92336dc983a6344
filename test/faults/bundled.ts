import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const refresh = join(import.meta.dirname, '../../services/gateway/bundle/refresh.ts');

/** Has the gateway in one piece, so that each of the starts of a test file is as quick as an operator's second. */
export function bundled(): void {
  execFileSync(process.execPath, [refresh], { stdio: ['ignore', 'ignore', 'inherit'] });
}
