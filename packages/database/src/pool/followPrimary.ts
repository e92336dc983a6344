import type pg from 'pg';
import { cut, lendNoMore, lentBy, onRefused } from './connections.ts';

const readOnly = '25006';

/**
 * Gives up the pool's connections when a write is refused because the database only reads: after a switch-over they
 * still lead to the one that was the primary, and new ones follow its name or address to the new one.
 */
export function followPrimary(pool: pg.Pool): void {
  const clients = new Set<pg.PoolClient>();
  const lent = lentBy(pool);
  pool.on('remove', (client) => clients.delete(client));
  pool.on('connect', (client) => clients.add(client));
  onRefused(pool, (state) => {
    if (state !== readOnly) return;
    for (const each of clients) {
      if (lent.has(each)) lendNoMore(each);
      else cut(each, 'the database only reads; another may be the primary by now');
    }
  });
}
