/**
 * A key for one intent: what is sent twice with it is done once. Make it when somebody decides, not when something is sent. Works without
 * TLS too, where browsers make no UUIDs.
 */
export function intentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
