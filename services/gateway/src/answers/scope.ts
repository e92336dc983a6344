import type { Context, Viewer } from '@plangraph/schema';
import type { ExecutionArgs, ExecutionResult } from 'graphql';

type ExecuteFunction = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** What is told of an answer while it is made. */
export interface ScopedAnswer {
  onContext(context: Context): void;
  onPersonal(): void;
}

/** What viewers who may share answers have in common: for whom they act, and what they may do. */
export function scopeOf(viewer: Viewer | null): string {
  return viewer === null ? '' : JSON.stringify([viewer.organisation, [...viewer.roles].sort()]);
}

/**
 * Executes a query for a viewer's scope: with a viewer who has an organisation and roles but nobody's name. Where
 * anything asks for the name, the query is executed again for the viewer in person, and such an answer is not shared.
 */
export function answerForScope(): (execute: ExecuteFunction, answer: ScopedAnswer) => ExecuteFunction {
  const personal = new WeakSet<object>();
  return (execute, { onContext, onPersonal }) =>
    async (args) => {
      const { viewer } = args.contextValue as Context;
      if (!viewer) return execute(args);
      if (!personal.has(args.document)) {
        let named = false;
        const nameless = namelessViewer(viewer, () => {
          named = true;
        });
        const context = Object.create(args.contextValue as Context, { viewer: { value: nameless, enumerable: true } });
        onContext(context);
        const result = await executeOrNull(execute, { ...args, contextValue: context }, () => named);
        if (!named && result) return result;
        personal.add(args.document);
      }
      onPersonal();
      return execute(args);
    };
}

/** What the execution gives; null where it failed because the name was asked for. */
async function executeOrNull(execute: ExecuteFunction, args: ExecutionArgs, isNamed: () => boolean) {
  try {
    return await execute(args);
  } catch (error) {
    if (!isNamed()) throw error;
    return null;
  }
}

function namelessViewer({ organisation, roles }: Viewer, onName: () => void): Viewer {
  const viewer = {
    organisation,
    roles,
    get subject(): string {
      onName();
      throw new Error('An answer for a scope does not know who exactly asks.');
    },
    // Whoever keeps something under a text of the viewer keeps it for the scope.
    toJSON: () => ({ organisation, roles }),
  };
  return viewer;
}
