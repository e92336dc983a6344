/** The number of a record, which its global id holds: addresses of files name imports by it. */
export function numberOf(id: string): string {
  return atob(id.replaceAll('-', '+').replaceAll('_', '/')).split(':').at(-1) ?? '';
}
