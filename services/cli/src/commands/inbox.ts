import type { BilingualText } from '@plangraph/messages';
import type { Command } from '../declaring/command.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { operation } from '../server/operations.ts';
import { tableOf } from '../terminal/table.ts';
import { inLanguage } from '../terminal/terminal.ts';

interface Connection<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface Inbox {
  readonly viewer: { readonly roles: readonly string[] } | null;
  readonly reportingDue: Connection<{
    readonly target: { readonly code: string } | null;
    readonly measure: { readonly code: string } | null;
    readonly period: string;
    readonly dueOn: string;
    readonly overdue: boolean;
    readonly state: string | null;
  }>;
  readonly noticesDue: Connection<{
    readonly id: string;
    readonly level: string;
    readonly dueOn: string;
    readonly overdue: boolean;
    readonly asks: string;
    readonly state: string;
  }>;
  readonly submissions: Connection<{
    readonly id: string;
    readonly organisation: { readonly code: string };
    readonly plan: { readonly code: string };
    readonly period: string;
    readonly mine: boolean;
    readonly figures: readonly { readonly target: { readonly code: string }; readonly value: string | null }[];
  }>;
}

/** Shows what waits for whoever asks: notices, figures and progress that are due, reports to decide on. */
export const inbox: Command = {
  name: 'inbox',
  description: {
    en: 'show what waits for you: notices, figures and progress that are due, reports to decide on',
    zh: '显示待办：督办单、待报数据、待审批报送',
  },
  options: [
    { flags: '--plan <code>', description: { en: 'of one plan only', zh: '仅某计划' } },
    {
      flags: '--first <count>',
      description: { en: 'so many of each, 200 at most (20)', zh: '每类条数，至多 200（默认 20）' },
    },
  ],
  async run(given) {
    const plan = given.text('plan');
    const count = given.text('first') ?? '20';
    if (!/^[1-9]\d{0,2}$/.test(count) || Number(count) > 200)
      throw cliErrors.OPTION_INVALID({ option: '--first', given: count, wanted: spoken.wantedNumber() });
    const ofPlan = plan === null ? {} : { plan: { code: { eq: plan } } };
    const found = await (await given.server()).ask<Inbox>(operation('inbox'), {
      first: Number(count),
      due: plan === null ? undefined : { or: [{ target: ofPlan }, { measure: ofPlan }] },
      waiting: { state: { eq: 'SUBMITTED' }, ...ofPlan },
    });
    const { reportingDue: due, noticesDue: notices, submissions, viewer } = found;
    const decides = viewer?.roles.some((role) => role === 'approver' || role === 'administrator') ?? false;
    const waiting = decides ? submissions : { totalCount: 0, nodes: [] };
    const say = (text: BilingualText) => inLanguage(given.terminal, text);
    const late = (overdue: boolean) => (overdue ? say(spoken.overdue()) : '');
    const table = (words: readonly BilingualText[], rows: readonly (readonly string[])[], total: number) => [
      ...(rows.length ? [tableOf(words.map(say), rows)] : []),
      ...(total > rows.length ? [say(spoken.more({ count: total - rows.length }))] : []),
    ];
    const text = [
      say(spoken.notices({ count: notices.totalCount })),
      ...table(
        [spoken.id(), spoken.level(), spoken.state(), spoken.dueOn(), spoken.overdue(), spoken.asks()],
        notices.nodes.map(({ id, level, state, dueOn, overdue, asks }) => [
          id,
          level,
          state,
          dueOn,
          late(overdue),
          asks,
        ]),
        notices.totalCount,
      ),
      say(spoken.due({ count: due.totalCount })),
      ...table(
        [spoken.promise(), spoken.period(), spoken.dueOn(), spoken.overdue(), spoken.state()],
        due.nodes.map(({ target, measure, period, dueOn, overdue, state }) => [
          (target ?? measure)?.code ?? '',
          period,
          dueOn,
          late(overdue),
          state ?? '',
        ]),
        due.totalCount,
      ),
      say(spoken.waiting({ count: waiting.totalCount })),
      ...table(
        [spoken.report(), spoken.organisation(), spoken.period(), spoken.figures()],
        waiting.nodes.map(({ id, organisation, period, figures }) => [
          id,
          organisation.code,
          period,
          figures.map(({ target, value }) => `${target.code}=${value ?? ''}`).join(' '),
        ]),
        waiting.totalCount,
      ),
    ];
    return { data: { notices, due, waiting }, text: text.join('\n') };
  },
};
