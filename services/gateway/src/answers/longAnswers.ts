import { longWork } from '@plangraph/database';
import { type Context, isLong } from '@plangraph/schema';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { textInPieces } from './textInPieces.ts';

/** A result that says how it is written, as Yoga asks. */
interface Written extends ExecutionResult {
  stringify?: (result: ExecutionResult) => string;
}

/** Writes long answers a piece at a time, so that others are answered meanwhile. */
export function useLongAnswers(): Plugin<Context> {
  // Results are graphql-js's; how long one is, its context knows, which nobody hands on to where it is written.
  const long = new WeakSet<object>();
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result }) {
        if (isLong(args.contextValue)) long.add(result);
      },
    }),
    async onResultProcess({ result }) {
      const written = result as Written;
      if (!long.has(written) || !written.data) return;
      const text = await longWork.goOn(() => textInPieces(written.data));
      written.stringify = ({ data: _, ...rest }) => {
        const others = JSON.stringify(rest, (key, value) => (key === 'stringify' ? undefined : value)).slice(1, -1);
        return `{${others ? `${others},` : ''}"data":${text}}`;
      };
    },
  };
}
