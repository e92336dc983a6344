/** What a resolver is told of the field that it answers, as far as its name goes. */
export interface NamedField {
  readonly fieldNodes: readonly {
    readonly alias?: { readonly value: string } | undefined;
    readonly name: { readonly value: string };
  }[];
}

/** The name under which the response shows a field: its alias, or else its own. */
export function responseName({ fieldNodes: [node] }: NamedField): string {
  return node?.alias?.value ?? node?.name.value ?? '';
}
