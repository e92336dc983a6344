import { parse } from 'yaml';
import { z } from 'zod';

const declaredChange = z.strictObject({
  /** The kind of change, as GraphQL Inspector calls it. */
  change: z.string(),
  /** Where: `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
  path: z.string(),
  /** Why it has to be. */
  why: z.string().min(10),
  /** What clients do about it. */
  instead: z.string().min(2),
});

/** A change that may break or surprise a client, and what its author says to them. */
export type DeclaredChange = z.infer<typeof declaredChange>;

/**
 * Reads the changes that authors declare, from the text of a file in YAML.
 *
 * @throws where an entry is not whole; the message says which.
 */
export function readDeclared(text: string): readonly DeclaredChange[] {
  const read = z.array(declaredChange).safeParse(parse(text) ?? []);
  if (!read.success) throw new Error(`schema-changes.yaml: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** What an entry and a change that was found have in common if they are the same. */
export function keyOf(
  change: { readonly path?: string | undefined } & ({ readonly change: string } | { readonly type: string }),
): string {
  return `${'change' in change ? change.change : change.type} ${change.path ?? ''}`;
}
