/** What the codes of backups say, in English and in Chinese: what happened, to what, and the cure. */
export const backupMessages = {
  BACKUP_NOTHING: ({ folder }: { folder: string }) => [
    `There is no database in ${folder} to back up. Name the data folder of the gateway with PLANGRAPH_DATA_DIR, or its database with DATABASE_URL; for a demonstration add --demo or --demo=province.`,
    `${folder} 中没有可备份的数据库。请用 PLANGRAPH_DATA_DIR 指定网关的数据目录，或用 DATABASE_URL 指定其数据库；示例数据请加 --demo 或 --demo=province。`,
  ],
  BACKUP_FAILED: ({ file, reason }: { file: string; reason: string }) => [
    `The backup was not written to ${file}: ${reason}. What was there before is unchanged.`,
    `备份未能写入 ${file}：${reason}。原有文件未受影响。`,
  ],
  BACKUP_PROGRAM_MISSING: ({ program, reason }: { program: string; reason: string }) => [
    `A database at DATABASE_URL is backed up and restored by PostgreSQL's own ${program}, which cannot be used here: ${reason}. Install the client programs of that PostgreSQL's version or a later one.`,
    `DATABASE_URL 所指数据库由 PostgreSQL 自带的 ${program} 备份与恢复，但此处无法使用：${reason}。请安装与该 PostgreSQL 同版本或更高版本的客户端程序。`,
  ],
  RESTORE_FILE_UNUSABLE: ({ file, reason }: { file: string; reason: string }) => [
    `${file} is no complete backup of PlanGraph: ${reason}. Nothing was restored; name another file.`,
    `${file} 不是完整的 PlanGraph 备份：${reason}。未恢复任何内容；请指定其他文件。`,
  ],
  RESTORE_NOT_EMPTY: ({ target }: { target: string }) => [
    `${target} already holds a database, which a restore does not touch. Name an empty one: another folder with PLANGRAPH_DATA_DIR, or another database with DATABASE_URL.`,
    `${target} 中已有数据库，恢复操作不会改动它。请指定空的目标：用 PLANGRAPH_DATA_DIR 指定其他目录，或用 DATABASE_URL 指定其他数据库。`,
  ],
  RESTORE_VERSION: ({ found, expected }: { found: string; expected: string }) => [
    `The backup is of PostgreSQL ${found}; the one that comes along is ${expected}. Restore it with the release that made it.`,
    `该备份来自 PostgreSQL ${found}，而随附版本为 ${expected}。请用创建该备份的版本进行恢复。`,
  ],
  RESTORE_MOMENT_UNREACHED: ({ until, reason }: { until: string; reason: string }) => [
    `The database could not be brought to ${until}: ${reason}. The backup must be older than that moment, and the archive must reach beyond it; nothing was restored.`,
    `无法将数据库恢复到 ${until}：${reason}。备份须早于该时刻，且归档须覆盖该时刻之后；未恢复任何内容。`,
  ],
} satisfies Record<string, (facts: never) => [string, string]>;
