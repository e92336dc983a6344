import { findings } from './finding.ts';

/** What `plangraph doctor` finds within the database. */
export const inDatabase = findings({
  RIGHTS_MISSING: {
    when: 'the role of the gateway lacks rights',
    level: 'FAULT',
    en: 'The role “{role}” lacks {count} rights, such as {right}.',
    zh: '角色“{role}”缺少 {count} 项权限，如 {right}。',
    cure: {
      en: "As the owner: SELECT plangraph.grant_gateway('{role}')",
      zh: "请以所有者执行：SELECT plangraph.grant_gateway('{role}')",
    },
  },
  RIGHTS_EXCESSIVE: {
    when: 'the role of the gateway may rewrite what happened',
    level: 'WARNING',
    en: 'The role “{role}” may more than a gateway needs: {right}.',
    zh: '角色“{role}”权限过大：{right}。',
    cure: {
      en: 'Let DATABASE_URL name a role of its own, and DATABASE_OWNER_URL the owner.',
      zh: '请让 DATABASE_URL 使用专用角色，由 DATABASE_OWNER_URL 指明所有者。',
    },
  },
  EXTENSION_OUTDATED: {
    when: 'an extension is of an older version than the server brings',
    level: 'WARNING',
    en: 'The extension {name} is of version {installed}; the server brings {available}.',
    zh: '扩展 {name} 为 {installed} 版；服务器提供 {available} 版。',
    cure: { en: 'As the owner: ALTER EXTENSION {name} UPDATE', zh: '请以所有者执行：ALTER EXTENSION {name} UPDATE' },
  },
  EXTENSION_ABSENT: {
    when: 'pg_stat_statements is not there',
    level: 'ADVICE',
    en: 'The extension {name} is not installed: what costs time in the database is not counted.',
    zh: '未安装扩展 {name}，无法统计数据库耗时。',
    cure: {
      en: 'As a superuser: CREATE EXTENSION {name}, with shared_preload_libraries = {name}.',
      zh: '请以超级用户执行 CREATE EXTENSION {name}，并设置 shared_preload_libraries = {name}。',
    },
  },
  STANDBY: {
    when: '`DATABASE_URL` leads to a replica, which takes no writes',
    level: 'FAULT',
    en: 'The database is a standby and takes no writes.',
    zh: '该数据库是备库，不接受写入。',
    cure: {
      en: 'Name the primary in DATABASE_URL, or several hosts with target_session_attrs=read-write.',
      zh: '请在 DATABASE_URL 中指明主库，或列出多个主机并加 target_session_attrs=read-write。',
    },
  },
  REPLICATION_SLOT_IDLE: {
    when: 'a replication slot is used by nobody and keeps the log from being removed',
    level: 'WARNING',
    en: 'Nobody reads the replication slot {slot}; {bytes} MB of the log are kept for it.',
    zh: '复制槽 {slot} 无人使用，为其保留了 {bytes} MB 日志。',
    cure: {
      en: "Start its replica, or drop it: SELECT pg_drop_replication_slot('{slot}')",
      zh: "请启动对应备库，或删除：SELECT pg_drop_replication_slot('{slot}')",
    },
  },
  REPLICA_BEHIND: {
    when: 'a replica is more than 60 s behind',
    level: 'WARNING',
    en: 'The replica {name} is {seconds} s behind.',
    zh: '备库 {name} 落后 {seconds} 秒。',
    cure: { en: 'Look at its load, its disk and the network between.', zh: '请检查其负载、磁盘与网络。' },
  },
  REPLICAS_UNSEEN: {
    when: 'this primary has replicas, and the role of the gateway may not see how far they are behind',
    level: 'ADVICE',
    en: 'The role “{role}” may not see how far {count} replicas of this primary are behind.',
    zh: '角色“{role}”无权查看此主库 {count} 个备库的延迟。',
    cure: {
      en: 'As a superuser: GRANT pg_read_all_stats TO {role} WITH INHERIT TRUE (PostgreSQL 15: ALTER ROLE {role} INHERIT, and the grant without these words). Replicas that are named in DATABASE_REPLICA_URLS are examined all the same.',
      zh: '请以超级用户执行：GRANT pg_read_all_stats TO {role} WITH INHERIT TRUE（PostgreSQL 15：ALTER ROLE {role} INHERIT，授权时不带该子句）。DATABASE_REPLICA_URLS 中的备库不受影响，仍会检查。',
    },
  },
  REPLICA_AWAY: {
    when: 'a replica of `DATABASE_REPLICA_URLS` cannot be used',
    level: 'WARNING',
    en: 'The replica {address} answers no reads: {problem}',
    zh: '备库 {address} 无法读取：{problem}',
    cure: {
      en: 'Start it, or take it out of DATABASE_REPLICA_URLS; the primary answers its reads meanwhile.',
      zh: '请启动该备库，或将其从 DATABASE_REPLICA_URLS 中移除；期间由主库承担读取。',
    },
  },
  REPLICA_NONE: {
    when: '`DATABASE_REPLICA_URLS` names a server that replays no log, such as the primary or a replica that was promoted',
    level: 'WARNING',
    en: 'The server {address} is named as a replica and is none: it takes writes, so no reads are sent to it.',
    zh: '{address} 被列为备库但并非备库（可写），因此不会向其发送读取。',
    cure: {
      en: 'Name it in DATABASE_URL if it is the primary by now (several hosts are separated by commas), and the others in DATABASE_REPLICA_URLS.',
      zh: '若其已成为主库，请写入 DATABASE_URL（多个主机以逗号分隔），其余写入 DATABASE_REPLICA_URLS。',
    },
  },
  REPLICA_FOREIGN: {
    when: '`DATABASE_REPLICA_URLS` names a server of another database',
    level: 'FAULT',
    en: 'The server {address} follows another primary than that of DATABASE_URL, so no reads are sent to it.',
    zh: '{address} 跟随的主库与 DATABASE_URL 不同，因此不会向其发送读取。',
    cure: {
      en: 'Correct DATABASE_REPLICA_URLS, or make the replica anew from this primary (pg_basebackup).',
      zh: '请更正 DATABASE_REPLICA_URLS，或用此主库重建该备库（pg_basebackup）。',
    },
  },
  REPLICA_LAGS: {
    when: 'a replica of `DATABASE_REPLICA_URLS` is further behind than `PLANGRAPH_REPLICA_LAG_SECONDS`',
    level: 'WARNING',
    en: 'The replica {address} is {seconds} s behind, so no reads are sent to it.',
    zh: '备库 {address} 落后 {seconds} 秒，因此不会向其发送读取。',
    cure: {
      en: 'See whether it replays (pg_wal_replay_resume(), recovery_min_apply_delay), its disk, and the network between.',
      zh: '请检查其回放是否暂停（pg_wal_replay_resume()、recovery_min_apply_delay）、磁盘与网络。',
    },
  },
  ARCHIVE_FAILS: {
    when: 'PostgreSQL cannot copy its log into the archive',
    level: 'FAULT',
    en: 'The log cannot be archived since {segment} failed ({count} times).',
    zh: '日志归档失败：{segment}（已失败 {count} 次）。',
    cure: {
      en: 'Make room in the archive and see that it can be written; what is not archived fills the disk.',
      zh: '请为归档目录腾出空间并确认可写；未归档的日志会占满磁盘。',
    },
  },
  CLOCK_DIFFERS: {
    when: 'the clocks of this machine and of the database differ by more than two seconds',
    level: 'WARNING',
    en: 'The clock of the database is {seconds} s away from this machine’s.',
    zh: '数据库时钟与本机相差 {seconds} 秒。',
    cure: {
      en: 'Run a time service on both (chrony); tokens are refused at 30 s.',
      zh: '请在两端启用时间同步（chrony）；相差 30 秒时令牌将被拒绝。',
    },
  },
  MIGRATIONS_PENDING: {
    when: 'the database lacks migrations of this release',
    level: 'FAULT',
    en: 'The database lacks {count} migrations of this release, from {name} on.',
    zh: '数据库缺少本版本的 {count} 个迁移，自 {name} 起。',
    cure: {
      en: 'Start a gateway with DATABASE_OWNER_URL, or run: npx -y pnpm@12 migrate:apply',
      zh: '请以 DATABASE_OWNER_URL 启动网关，或运行：npx -y pnpm@12 migrate:apply',
    },
  },
  MIGRATIONS_UNKNOWN: {
    when: 'the database has migrations that this release does not know',
    level: 'WARNING',
    en: 'The database has {count} migrations that this release does not know, such as {name}.',
    zh: '数据库含有本版本未知的 {count} 个迁移，如 {name}。',
    cure: { en: 'Run the release that made them, or a later one.', zh: '请使用产生这些迁移的版本或更新版本。' },
  },
  MIGRATION_BROKEN: {
    when: 'a migration was begun and not finished, or edited after it was applied',
    level: 'FAULT',
    en: 'The migration {name} was not finished, or was edited afterwards.',
    zh: '迁移 {name} 未完成，或在应用后被修改。',
    cure: {
      en: 'Restore a backup from before it, or its file; then start again.',
      zh: '请恢复此前的备份或该迁移的文件，然后重新启动。',
    },
  },
  HISTORY_NOT_KEPT: {
    when: 'a table does not keep the versions of its rows',
    level: 'FAULT',
    en: 'No versions are kept of the rows of {tables}: asOf answers wrongly from now on.',
    zh: '{tables} 未保存行的历史版本，asOf 将给出错误结果。',
    cure: {
      en: 'As the owner: SELECT plangraph.keep_histories(), or ALTER TABLE … ENABLE ALWAYS TRIGGER for plangraph_keep_….',
      zh: '请以所有者执行 SELECT plangraph.keep_histories()，或对 plangraph_keep_… 执行 ALTER TABLE … ENABLE ALWAYS TRIGGER。',
    },
  },
  EVENTS_NOT_KEPT: {
    when: 'a table does not tell what is written to it',
    level: 'FAULT',
    en: 'Nothing is told of what is written to {tables}: feeds, webhooks and kept answers miss it.',
    zh: '{tables} 的写入未被记录，事件流、webhook 与缓存会遗漏。',
    cure: { en: 'As the owner: SELECT plangraph.tell_tables()', zh: '请以所有者执行：SELECT plangraph.tell_tables()' },
  },
  EVENT_DAYS_DIFFER: {
    when: 'events are kept for other than `PLANGRAPH_EVENT_DAYS`',
    level: 'WARNING',
    en: 'Events are kept for {kept} days; PLANGRAPH_EVENT_DAYS says {wanted}.',
    zh: '事件保存 {kept} 天；PLANGRAPH_EVENT_DAYS 为 {wanted}。',
    cure: {
      en: 'Start a gateway with DATABASE_OWNER_URL: only the owner changes it.',
      zh: '请以 DATABASE_OWNER_URL 启动网关：仅所有者可更改。',
    },
  },
  LISTENER_SILENT: {
    when: 'a gateway that keeps answers is not heard any more, so that mutations wait for it',
    level: 'WARNING',
    en: '{count} gateways that keep answers have not been heard for {seconds} s; mutations wait for those that are late.',
    zh: '{count} 个启用缓存的网关已 {seconds} 秒无响应；变更会等待迟到者。',
    cure: {
      en: 'Restart them, or let them reach PostgreSQL without a pooler that hands connections round.',
      zh: '请重启，或让其绕过事务级连接池直连 PostgreSQL。',
    },
  },
  IMPORTS_WAIT: {
    when: 'files wait for a worker, and none has taken one in hand for ten minutes',
    level: 'FAULT',
    en: '{count} imports wait, the oldest for {minutes} minutes: no worker takes them in hand.',
    zh: '{count} 个导入在等待，最早已 {minutes} 分钟：没有工作进程处理。',
    cure: {
      en: 'Start one (npx -y pnpm@12 worker), or set PLANGRAPH_WORKERS; its log says why it is not.',
      zh: '请启动工作进程（npx -y pnpm@12 worker）或设置 PLANGRAPH_WORKERS，并查看其日志。',
    },
  },
  WORKER_ABSENT: {
    when: 'deliveries or events wait, and no worker has moved on for ten minutes',
    level: 'FAULT',
    en: '{count} events or deliveries wait, the oldest for {minutes} minutes: no worker is at work.',
    zh: '{count} 项事件或投递在等待，最早已 {minutes} 分钟：没有工作进程在运行。',
    cure: {
      en: 'Start one (npx -y pnpm@12 worker), or set PLANGRAPH_WORKERS; its log says why it is not.',
      zh: '请启动工作进程（npx -y pnpm@12 worker）或设置 PLANGRAPH_WORKERS，并查看其日志。',
    },
  },
});
