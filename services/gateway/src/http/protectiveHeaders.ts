import type { Plugin } from 'graphql-yoga';

/** GraphiQL is one page with all its scripts within; it talks to this server alone, and stands in nobody's frame. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Tells browsers to take answers for what they say they are, and to keep those of one origin from another. Put it behind
 * what answers.
 */
export function useProtectiveHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      headers.append('vary', 'origin');
      headers.set('x-content-type-options', 'nosniff');
      if (!headers.get('content-type')?.startsWith('text/html')) return;
      headers.set('content-security-policy', pagePolicy);
      headers.set('referrer-policy', 'no-referrer');
    },
  };
}
