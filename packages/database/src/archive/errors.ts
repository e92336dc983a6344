/** What the codes of the archive say, in English and in Chinese: what happened, to what, and the cure. */
export const archiveMessages = {
  ARCHIVE_MOMENT: ({ before }: { before: string }) => [
    `History up to ${before} cannot be archived: name a moment with its zone that lies a day ago at least, and later than what is archived already.`,
    `无法归档截至 ${before} 的历史：请给出带时区的时刻，至少在一天之前，且晚于已归档的时刻。`,
  ],
  ARCHIVE_FAILED: ({ file, reason }: { file: string; reason: string }) => [
    `The history was not archived into ${file}: ${reason}. What the file does not hold whole is still in the database; do it again with another file.`,
    `历史未能归档到 ${file}：${reason}。文件中不完整的内容仍在数据库中；请换一个文件重试。`,
  ],
  ARCHIVE_UNUSABLE: ({ file, reason }: { file: string; reason: string }) => [
    `${file} is no whole archive of history: ${reason}. Nothing was read back; name another file.`,
    `${file} 不是完整的历史归档：${reason}。未读回任何内容；请指定其他文件。`,
  ],
} satisfies Record<string, (facts: never) => [string, string]>;
