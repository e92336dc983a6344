import type { Bureau } from '@plangraph/testing';
import { projectMoves } from '../src/rules/projectStages.ts';
import type { Story, StoryProject, StoryRecord } from './recount.ts';

/** Something that happens at the bureau; `which` picks one of those to which it can happen. */
export type Step =
  | { readonly kind: 'project'; readonly key: boolean; readonly here: boolean; readonly amount: string | null }
  | { readonly kind: 'move'; readonly which: number; readonly to: number; readonly on: string }
  | { readonly kind: 'invest'; readonly which: number; readonly month: number; readonly amount: string }
  | { readonly kind: 'sign'; readonly here: boolean; readonly amount: string; readonly on: string }
  | { readonly kind: 'cancel'; readonly which: number; readonly on: string }
  | { readonly kind: 'fund'; readonly which: number; readonly amount: string; readonly on: string }
  | { readonly kind: 'land'; readonly idle: boolean; readonly here: boolean; readonly amount: string }
  | { readonly kind: 'settle'; readonly which: number; readonly on: string }
  | { readonly kind: 'retire'; readonly which: number }
  | { readonly kind: 'restore'; readonly which: number };

/** Lets things happen, through the verbs of the registers, and keeps in mind what has happened. */
export interface Teller {
  readonly story: Story;
  tell(step: Step): Promise<void>;
}

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];
const placeOf = (here: boolean) => (here ? 'kaihua' : 'quzhou');

/** Begins a story with one key project that has invested in every month of a year and of the one before. */
export async function storyOf(desk: Bureau, year: number): Promise<Teller> {
  const story: Story = { projects: [], records: [], named: { count: 0, started: 0 } };
  const code = (kind: string) => `story-${kind}-${story.projects.length + story.records.length}`;
  const keep = (record: Pick<StoryRecord, 'noun' | 'id' | 'code' | 'amount' | 'here'> & Partial<StoryRecord>) =>
    story.records.push({ of: null, state: null, on: null, cancelledOn: null, retired: false, ...record });
  const serving = (noun: StoryRecord['noun']) => story.records.filter((each) => each.noun === noun && !each.retired);

  async function open(key: boolean, here: boolean, yearInvestment: string | null): Promise<void> {
    const row = { code: code('project'), key, yearInvestment };
    const id = await desk.create('Project', { ...row, nameZh: '故事项目', place: placeOf(here) });
    story.projects.push({ ...row, id, here, stage: 'PLANNED', startedOn: null });
  }

  async function invest({ code: of, here }: StoryProject, month: number, amount: string): Promise<void> {
    const on = new Date(Date.UTC(year - 1, month + 1, 0)).toISOString().slice(0, 10);
    const name = `${of} ${on}`;
    if (story.records.some((each) => each.code === name)) return;
    const row = { project: of, period: on.slice(0, 7), periodEnd: on, amount };
    keep({
      noun: 'InvestmentRecord',
      id: await desk.create('InvestmentRecord', row),
      code: name,
      of,
      amount,
      here,
      on,
    });
  }

  async function move(project: StoryProject, to: number, on: string): Promise<void> {
    const stage = pick(projectMoves[project.stage], to);
    if (!stage || (stage === 'COMPLETED' && project.startedOn !== null && on < project.startedOn)) return;
    await desk.move('Project', project.id, stage, on);
    project.stage = stage;
    if (stage === 'STARTED') project.startedOn ??= on;
  }

  async function sign(here: boolean, amount: string, on: string): Promise<void> {
    const row = { code: code('deal'), titleZh: '故事签约', place: placeOf(here), amount, signedOn: on };
    keep({ noun: 'Deal', id: await desk.create('Deal', row), code: row.code, amount, here, on, state: 'SIGNED' });
  }

  async function cancel(deal: StoryRecord, on: string): Promise<void> {
    if (deal.state === 'CANCELLED' || on < (deal.on ?? '')) return;
    await desk.move('Deal', deal.id, 'CANCELLED', on);
    Object.assign(deal, { state: 'CANCELLED', cancelledOn: on });
  }

  async function fund({ code: of, here }: StoryRecord, amount: string, on: string): Promise<void> {
    const ordinal = 1 + story.records.filter((each) => each.noun === 'DealFunding' && each.of === of).length;
    const id = await desk.create('DealFunding', { deal: of, ordinal, amount, arrivedOn: on });
    keep({ noun: 'DealFunding', id, code: `${of} ${ordinal}`, of, amount, here, on });
  }

  async function register(idle: boolean, here: boolean, amount: string): Promise<void> {
    const areaMu = Number(amount).toFixed(4);
    const row = { code: code('land'), place: placeOf(here), state: idle ? 'IDLE' : 'APPROVED_UNSUPPLIED', areaMu };
    const id = await desk.create('LandParcel', row);
    keep({ noun: 'LandParcel', id, code: row.code, amount: areaMu, here, state: row.state });
  }

  async function settle(parcel: StoryRecord, on: string): Promise<void> {
    const to = { IDLE: 'REVIVED', APPROVED_UNSUPPLIED: 'DIGESTED' }[parcel.state ?? ''];
    if (!to) return;
    await desk.move('LandParcel', parcel.id, to, on);
    Object.assign(parcel, { state: to, on });
  }

  /** Retires a record that no other cannot be without; brings one back whose deal serves. */
  async function retire(record: StoryRecord, retired: boolean): Promise<void> {
    const bound = story.records.some((each) => each.noun === 'DealFunding' && each.of === record.code && !each.retired);
    const lost = story.records.some((each) => each.noun === 'Deal' && each.code === record.of && each.retired);
    if (record.retired === retired || bound || lost) return;
    await desk[retired ? 'retire' : 'restore'](record.noun, record.id);
    record.retired = retired;
  }

  async function tell(step: Step): Promise<void> {
    if (step.kind === 'project') return open(step.key, step.here, step.amount);
    if (step.kind === 'sign') return sign(step.here, step.amount, step.on);
    if (step.kind === 'land') return register(step.idle, step.here, step.amount);
    const project = pick(story.projects, step.which) as StoryProject;
    if (step.kind === 'move') return move(project, step.to, step.on);
    if (step.kind === 'invest') return invest(project, step.month, step.amount);
    if (step.kind === 'retire' || step.kind === 'restore') {
      const record = pick(story.records, step.which);
      return record && retire(record, step.kind === 'retire');
    }
    const record = pick(serving(step.kind === 'settle' ? 'LandParcel' : 'Deal'), step.which);
    if (!record) return;
    if (step.kind === 'cancel') return cancel(record, step.on);
    if (step.kind === 'fund') return fund(record, step.amount, step.on);
    return settle(record, step.on);
  }

  await open(true, true, '36000');
  for (let month = 0; month < 24; month += 1) {
    await invest(story.projects[0] as StoryProject, month, `${1000 + month}.5`);
  }
  return { story, tell };
}
