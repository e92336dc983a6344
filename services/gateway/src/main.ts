import { enableCompileCache } from 'node:module';
import { currentBundle } from './bundle.ts';

// What has been compiled once is kept for the next start.
enableCompileCache();

const bundle = currentBundle();
if (bundle) (await import('./stackTraces.ts')).nameSources();
const { runCommand } = (await import(bundle ?? './command.ts')) as typeof import('./command.ts');
await runCommand(process.argv.slice(2));
