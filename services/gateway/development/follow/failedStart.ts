import type { RequestListener } from 'node:http';

/** A gateway that could not start, as `pnpm dev` tells of it. */
interface FailedStart {
  readonly message: string;
  /** Where it was declared, as far as that can be told. */
  readonly places: readonly string[];
}

/**
 * Answers in the place of a gateway that could not start, until a source is mended: a page that comes back by itself, and errors of
 * GraphQL, so that GraphiQL shows them where it was open.
 */
export function answerFailure({ message, places }: FailedStart): RequestListener {
  const error = { message, extensions: { code: 'COMPOSITION_FAILED', places } };
  const page = `<!doctype html><meta charset="utf-8"><title>PlanGraph: not composed</title>
<style>body{font:1rem/1.5 system-ui;margin:3rem;max-width:60rem}pre{white-space:pre-wrap}</style>
<h1>The graph could not be composed</h1><pre>${escaped([...places, '', message].join('\n').trim())}</pre>
<p>This page shows the graph again when a source is mended.</p>
<script>setInterval(() => fetch('/ready').then(({ ok }) => ok && location.reload(), () => {}), 500)</script>`;
  return (request, response) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    const type = wantsPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
    // GraphiQL shows what an answer holds; a probe must not take this for a gateway that is ready.
    const status = request.url === '/graphql' ? 200 : 503;
    request.resume();
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(wantsPage ? page : JSON.stringify({ errors: [error] }));
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
