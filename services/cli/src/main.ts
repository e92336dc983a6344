#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What has been compiled once is kept for the next command.
enableCompileCache();
const { runFromShell } = await import('./run.ts');
process.exitCode = await runFromShell(process);
