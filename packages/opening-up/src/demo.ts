import type { Demo } from '@plangraph/schema';

/** The registers of this domain hold nothing that figures are counted from yet, so it makes up a bureau only. */
export const demo: Demo = {
  bureau: { code: 'commerce', nameZh: '示例商务局', nameEn: 'Demo bureau of commerce' },
};
