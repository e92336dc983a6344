import { enableCompileCache } from 'node:module';
import { currentBundle } from './start/bundle.ts';

// What has been compiled once is kept for the next start.
enableCompileCache();

const bundle = currentBundle();
if (bundle) (await import('./start/stackTraces.ts')).nameSources();
const { runCommand } = (await import(bundle ?? './command.ts')) as typeof import('./command.ts');
await runCommand(process.argv.slice(2));
