import type { Speech } from '../../words/useWords.ts';

/** What the events are called for people; programs know them by their names. */
const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'figure.approved': ['数据通过审核', 'A figure is approved'],
  'record.changed': ['台账记录变更', 'A record is changed'],
  'status.changed': ['目标状态变化', 'A promise changes its colour'],
  'submission.submitted': ['填报送审', 'A report is handed in'],
  'submission.approved': ['填报通过', 'A report is approved'],
  'submission.returned': ['填报退回', 'A report is returned'],
  'webhook.suspended': ['接收端停用', 'An endpoint is suspended'],
  'webhook.test': ['测试', 'A test'],
};

/** Says an event; one that is not named here is called by its name. */
export function sayEvent({ say }: Speech, name: string): string {
  const known = words[name];
  return known ? say(...known) : name;
}
