import type { Command } from '../declaring/command.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { perform } from './verb.ts';

interface Decided {
  readonly submission: { readonly id: string; readonly state: string };
}

const submission = { name: 'report', description: { en: 'the id that inbox shows', zh: 'inbox 显示的编号' } } as const;

/** Approves a report: its figures count and are public from then on. */
export const approve: Command = {
  name: 'approve',
  description: { en: 'approve a report: its figures count and are public', zh: '批准报送：数据生效并公开' },
  arguments: [submission],
  options: [idempotencyKey],
  async run(given) {
    const id = await given.argument(0, 'report', spoken.askSubmission());
    const done = await perform<Decided>(given, 'approveSubmission', { submission: id });
    return { data: { submission: done.submission }, text: inLanguage(given.terminal, spoken.approved({ id })) };
  },
};

/** Returns a report, and says why. */
export const returnReport: Command = {
  name: 'return',
  description: { en: 'return a report, and say why', zh: '退回报送并说明原因' },
  arguments: [submission],
  options: [{ flags: '--reason <text>', description: { en: 'why', zh: '原因' } }, idempotencyKey],
  async run(given) {
    const id = await given.argument(0, 'report', spoken.askSubmission());
    const reason = await given.option('reason', spoken.askReason());
    const done = await perform<Decided>(given, 'returnSubmission', { submission: id, reason });
    return { data: { submission: done.submission }, text: inLanguage(given.terminal, spoken.returned({ id })) };
  },
};
