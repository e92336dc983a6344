/** Where the pages keep the token of whoever is signed in (services/cockpit/src/session/session.ts). */
const place = 'plangraph.token';

/**
 * Runs in GraphiQL: what is asked there is asked as whoever signed in on the pages of this tab, unless a header says otherwise; a link in
 * the corner leads to the login and back, and takes the token away again.
 */
const script = `
(() => {
  const token = sessionStorage.getItem('${place}');
  const ask = globalThis.fetch;
  globalThis.fetch = (target, options = {}) => {
    const headers = new Headers(options.headers ?? (target instanceof Request ? target.headers : undefined));
    const address = new URL(target instanceof Request ? target.url : target, location.href);
    const held = sessionStorage.getItem('${place}');
    if (held && address.origin === location.origin && !headers.has('authorization')) headers.set('authorization', 'Bearer ' + held);
    return ask(target, { ...options, headers });
  };
  const link = document.createElement('a');
  link.id = 'sign-in';
  link.href = '/sign-in?from=/graphql';
  link.textContent = token ? 'Sign out' : 'Sign in';
  link.style.cssText = 'position:fixed;right:16px;bottom:14px;z-index:9;padding:6px 14px;border-radius:6px;background:#9d2b22;color:#fff;font:14px system-ui,sans-serif;text-decoration:none';
  if (token) link.addEventListener('click', (event) => {
    event.preventDefault();
    sessionStorage.removeItem('${place}');
    sessionStorage.removeItem('plangraph.renewal');
    location.reload();
  });
  document.body.append(link);
})();
`;

/** Adds a way to sign in to the page of GraphiQL. */
export function withSignIn(page: string): string {
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}<script>${script}</script>${page.slice(end)}`;
}
