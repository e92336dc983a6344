import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Holds back the answer of a mutation until no gateway can answer a query with what was before, whatever became of it. */
export function useSettledMutations(settle: () => Promise<void>): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== OperationTypeNode.MUTATION) return;
      setExecuteFn(async (given) => {
        try {
          return await executeFn(given);
        } finally {
          await settle();
        }
      });
    },
  };
}
