/** PostgreSQL's settings that every start of the embedded one shares, wherever it listens. */
export function engineSettings(durable: boolean): Record<string, string> {
  const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' };
  return {
    shared_preload_libraries: 'pg_stat_statements',
    max_connections: '200',
    // Solid-state disks, and data that mostly stay in memory: an index costs hardly more than a scan.
    random_page_cost: '1.1',
    ...(durable ? {} : hasty),
  };
}
