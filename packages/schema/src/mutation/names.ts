/** The name of the input type of a mutation. */
export function inputTypeName(mutation: string): string {
  return `${capitalise(mutation)}Input`;
}

/** The name of the type of a mutation's result. */
export function resultTypeName(mutation: string): string {
  return `${capitalise(mutation)}Result`;
}

function capitalise(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
