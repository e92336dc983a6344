/** So long what is asked at one address belongs together, in milliseconds: a page may stay open for days. */
const longest = 60_000;

let [address, begun, trace] = ['', 0, ''];

/**
 * Names the trace to which a question belongs, as W3C's Trace Context writes it: all that a page asks when it is opened is found together
 * where the gateway tells a collector, down to each statement. Where it tells none, nobody reads it.
 */
export function traceHeader(): Record<string, string> {
  const now = Date.now();
  if (location.pathname !== address || now - begun > longest)
    [address, begun, trace] = [location.pathname, now, randomId(16)];
  return { traceparent: `00-${trace}-${randomId(8)}-01` };
}

function randomId(bytes: number): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('');
}
