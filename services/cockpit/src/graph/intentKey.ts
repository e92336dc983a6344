/** A key for one intent, by which what is sent twice is done once; also on pages without TLS, where browsers make no UUIDs. */
export function intentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
