import type { Command, Outcome } from '../declaring/command.ts';
import type { Given } from '../declaring/given.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { perform } from './verb.ts';

interface Submitted {
  readonly submission: {
    readonly id: string;
    readonly state: string;
    readonly period: string;
    readonly figures: readonly { readonly target: { readonly code: string }; readonly value: string | null }[];
  };
}

/** Reports figures of one period, or hands in a draft. */
export const submit: Command = {
  name: 'submit',
  description: {
    en: 'report figures of one period, or hand in a draft by its id; for sheets: import figures',
    zh: '报送一个期间的指标数据，或按编号报送草稿；整表请用 import figures',
  },
  arguments: [
    {
      name: 'figures...',
      description: {
        en: 'such as jobs.new=1350, of a ratio start-rate=52/74; or the id of a draft',
        zh: '如 jobs.new=1350，比率如 start-rate=52/74；或草稿编号',
      },
    },
  ],
  options: [
    { flags: '--plan <code>', description: { en: 'the plan', zh: '计划编码' } },
    { flags: '--period <period>', description: { en: 'the period, such as 2023-06', zh: '期间，如 2023-06' } },
    { flags: '--draft', description: { en: 'keep it as a draft', zh: '存为草稿' } },
    {
      flags: '--note <target=text>',
      many: true,
      description: { en: 'what is to be said of a figure', zh: '数据说明' },
    },
    {
      flags: '--reason <target=text>',
      many: true,
      description: { en: 'why a figure is corrected, or falls', zh: '更正或下降的原因' },
    },
    { flags: '--confirm <target>', many: true, description: { en: 'a fall was checked', zh: '已核实下降' } },
    {
      flags: '--organisation <code>',
      description: { en: 'for which organisation an administrator reports', zh: '管理员代为报送的单位编码' },
    },
    idempotencyKey,
  ],
  async run(given) {
    const stated = given.arguments();
    const figures = stated.length ? stated : [await given.argument(0, 'figures...', spoken.askFigures())];
    const [first = ''] = figures;
    if (figures.length === 1 && !first.includes('=')) return handIn(given, first);
    const organisation = given.text('organisation');
    const { submission } = await perform<Submitted>(given, 'submitFigures', {
      plan: await given.option('plan', spoken.askPlan()),
      period: await given.option('period', spoken.askPeriod()),
      draft: given.flag('draft'),
      figures: figuresOf(given, figures),
      ...(organisation === null ? {} : { organisation }),
    });
    return told(given, submission);
  },
};

async function handIn(given: Given, id: string): Promise<Outcome> {
  if (!/^[A-Za-z0-9_=-]{4,400}$/.test(id))
    throw cliErrors.OPTION_INVALID({ option: '<figures...>', given: id, wanted: spoken.wantedId() });
  return told(given, (await perform<Submitted>(given, 'submitDraft', { submission: id })).submission);
}

function told({ terminal }: Given, submission: Submitted['submission']): Outcome {
  const { id, period, figures, state } = submission;
  const said = state === 'DRAFT' ? spoken.drafted({ id }) : spoken.submitted({ id, period, count: figures.length });
  return { data: { submission }, text: inLanguage(terminal, said) };
}

/** Figures as the graph takes them. Whether numbers are good is the graph's to say. */
function figuresOf(given: Given, stated: readonly string[]): Readonly<Record<string, unknown>>[] {
  const notes = textsOf(given, 'note');
  const reasons = textsOf(given, 'reason');
  const confirmed = new Set(given.texts('confirm'));
  return stated.map((each) => {
    const [target, text] = divided(each);
    if (!target || !text) throw cliErrors.FIGURE_INVALID({ given: each });
    const [numerator = '', denominator, ...more] = text.split('/');
    if (more.length) throw cliErrors.FIGURE_INVALID({ given: each });
    const [note, reason] = [notes.get(target), reasons.get(target)];
    return {
      target,
      ...(denominator === undefined
        ? { value: numerator.trim() }
        : { numerator: numerator.trim(), denominator: denominator.trim() }),
      ...(note === undefined ? {} : { note }),
      ...(reason === undefined ? {} : { reason }),
      ...(confirmed.has(target) ? { confirmed: true } : {}),
    };
  });
}

function textsOf(given: Given, name: string): ReadonlyMap<string, string> {
  return new Map(
    given.texts(name).map((each) => {
      const [target, text] = divided(each);
      if (!target || !text)
        throw cliErrors.OPTION_INVALID({ option: `--${name}`, given: each, wanted: spoken.wantedNote() });
      return [target, text];
    }),
  );
}

function divided(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
