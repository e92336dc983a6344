/** The address of the page of a record, whatever its register. */
export function recordPath(type: string, id: string): string {
  return `/records/${type}/${encodeURIComponent(id)}`;
}
