export { runFromShell } from './run.ts';
