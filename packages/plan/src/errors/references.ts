import { rowErrors } from '@plangraph/messages';

/** What can be wrong with figures that are kept to compare with. */
export const referenceErrors = rowErrors({
  INVALID_ADDRESS: {
    when: 'a reference value whose address is no https address',
    column: 'address',
    en: '“{address}” is no https address.',
    zh: '“{address}”不是 https 网址。',
    cure: { en: 'Write the address with https://, or leave it out.', zh: '请填写以 https:// 开头的网址，或留空。' },
  },
});
