import { missingTexts } from '@plangraph/schema';

/** Why it is not said what was before and after. */
export const auditErrors = missingTexts({
  AUDIT_NOT_CONNECTED: {
    when: 'this process shows the audit, but does not read what was before and after',
    en: 'This process does not read what was before and after. Ask a gateway that serves a database.',
    zh: '本进程不读取变更前后的内容。请向连接数据库的网关查询。',
  },
  AUDIT_UNAVAILABLE: {
    when: 'what was before and after could not be read in time (`repeatable`)',
    en: 'What was before and after could not be read in time. Ask again in a little while, or for fewer entries; everything else of the answer is as it should be.',
    zh: '变更前后的内容未能及时读出，请稍后再试或减少条数；结果的其余部分不受影响。',
    repeatable: true,
  },
});
