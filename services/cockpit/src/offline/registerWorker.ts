/** Keeps the page and the last answers for when there is no connection. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => {
      // Without it the page works as long as there is a connection.
    });
  });
}
