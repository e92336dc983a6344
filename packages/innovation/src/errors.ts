import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  EXPIRES_BEFORE_GRANTED: {
    when: 'a recognition expires before it is granted',
    column: 'expiresOn',
    en: 'The recognition expires on {expiresOn}, before it is granted on {grantedOn}.',
    zh: '该认定的失效日期 {expiresOn} 早于授予日期 {grantedOn}。',
    cure: { en: 'Write the last day on which it is valid, or leave it out.', zh: '请填写有效期的最后一日，或留空。' },
  },
});
