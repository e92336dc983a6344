import { createRequire } from 'node:module';

type Compiler = typeof import('graphql-jit');

const require = createRequire(import.meta.url);

/** graphql-jit, read from disk when the first operation is compiled: with all that it brings a start need not wait for it. */
export function loadCompiler(): Compiler {
  return require('graphql-jit') as Compiler;
}
