import { requestErrors } from './requestErrors.ts';

/** How a read ends that nobody waits for any more. */
export const { ABANDONED } = requestErrors({
  ABANDONED: {
    when: 'whoever asked left before the answer was there; nobody sees it but the log',
    en: 'Whoever asked has left before the answer was there; what was read for it was given up.',
    zh: '请求方在得到结果之前已离开；相应的查询已放弃。',
  },
});
