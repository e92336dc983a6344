import { databaseErrors } from './databaseError.ts';

/** Why history was not archived, or not read back. */
export const archiveErrors = databaseErrors({
  ARCHIVE_MOMENT: {
    when: 'history up to that moment cannot be archived: it is too late, or archived already',
    en: 'History up to {before} cannot be archived: name a moment with its zone that lies a day ago at least, and later than what is archived already.',
    zh: '无法归档截至 {before} 的历史：请给出带时区的时刻，至少在一天之前，且晚于已归档的时刻。',
  },
  ARCHIVE_FAILED: {
    when: 'the archive could not be written; what it does not hold whole is still in the database',
    en: 'The history was not archived into {file}: {reason}. What the file does not hold whole is still in the database; do it again with another file.',
    zh: '历史未能归档到 {file}：{reason}。文件中不完整的内容仍在数据库中；请换一个文件重试。',
  },
  ARCHIVE_UNUSABLE: {
    when: 'the file is no whole archive of history; nothing was read back',
    en: '{file} is no whole archive of history: {reason}. Nothing was read back; name another file.',
    zh: '{file} 不是完整的历史归档：{reason}。未读回任何内容；请指定其他文件。',
  },
});
