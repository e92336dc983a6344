import { type Context, viewerInPerson } from '@plangraph/schema';
import type { Plugin } from 'graphql-yoga';
import type { DeprecatedUses } from './deprecatedUses.ts';

/** Who used something deprecated: the code of a client that asks by a key, a person by a token, or whoever asks by neither. */
type Asker = string | 'person' | 'public';

/** Told of each use of something deprecated. */
export type CountDeprecated = (coordinate: string, client: Asker) => void;

/** Tells of each operation that is executed which deprecated parts it uses, and who asked. */
export function useDeprecations(usesOf: DeprecatedUses, count: CountDeprecated): Plugin<Context> {
  return {
    onExecute({ args }) {
      const used = usesOf(args.document);
      if (used.length === 0) return;
      const viewer = viewerInPerson(args.contextValue);
      const client = viewer?.client?.code ?? (viewer ? 'person' : 'public');
      for (const coordinate of used) count(coordinate, client);
    },
  };
}
