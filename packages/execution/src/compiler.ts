import { createRequire } from 'node:module';

type Compiler = typeof import('graphql-jit');

const load = createRequire(import.meta.url);
let compiler: Compiler | undefined;

/** graphql-jit, read from disk when the first operation is compiled: with all that it brings a start need not wait for it. */
export function loadCompiler(): Compiler {
  compiler ??= load('graphql-jit') as Compiler;
  return compiler;
}
