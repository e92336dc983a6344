import type { ServerResponse } from 'node:http';

/**
 * What a page may do: it runs its own files and asks this server only, beside the issuer of tokens, where people sign in; nothing is
 * written into it, and nobody frames it.
 */
export function policyOfPages(issuer: string | null): string {
  const asked = issuer === null ? "'self'" : `'self' ${new URL(issuer).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${asked}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Hashed files may be kept for a year; everything else must be asked for again, which costs a 304. */
export function pageHeaders(response: ServerResponse, path: string, policy: string): void {
  const hashed = path.startsWith('/assets/');
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('content-security-policy', policy);
  if (!hashed) response.setHeader('vary', 'accept, accept-encoding');
}
