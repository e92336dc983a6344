/** What settings count, as messages call it. */
export const units = {
  number: { en: 'a whole number', zh: '整数' },
  bytes: { en: 'a number of bytes', zh: '字节数' },
  milliseconds: { en: 'a whole number of milliseconds', zh: '整毫秒数' },
  seconds: { en: 'a whole number of seconds', zh: '整秒数' },
  hours: { en: 'a whole number of hours', zh: '整小时数' },
  days: { en: 'a whole number of days', zh: '整天数' },
} as const;
