/** An address without what may be secret in it: parameters often hold a token. */
export function plainAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
