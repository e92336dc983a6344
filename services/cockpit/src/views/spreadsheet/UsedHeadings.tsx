import { Outcome } from '../../frame/Outcome.tsx';
import { ForgetHeadingsDocument } from '../../generated/spreadsheet.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import type { KeptHeadings } from './shapes.ts';

interface UsedHeadingsProps {
  /** The kept headings by which the file is read; undefined for none. */
  readonly used: KeptHeadings | undefined;
  readonly busy: boolean;
  /** Reads the file without them. */
  readonly leave: () => void;
}

/** By which kept headings the file is read, what each stands for, and how they are forgotten. */
export function UsedHeadings({ used, busy, leave }: UsedHeadingsProps) {
  const { say } = useWords();
  const { busy: forgetting, problems, perform } = useAct();
  if (!used) return null;
  const forget = async () => {
    const result = await perform(ForgetHeadingsDocument, { mapping: used.id });
    if (result?.errors.length === 0) leave();
  };
  return (
    <details class="used-headings">
      <summary>{say(`表头按已保存的“${used.name}”识别`, `Headings are read as kept under “${used.name}”`)}</summary>
      <dl class="pairs">
        {used.headings.map(({ heading, column }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{column ?? say('忽略', 'left out')}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <button type="button" disabled={busy} onClick={leave}>
          {say('不用它', 'Without it')}
        </button>
        <button type="button" disabled={busy || forgetting} onClick={forget}>
          {say('删除这份对照', 'Forget it')}
        </button>
      </p>
      <Outcome problems={problems?.length ? problems : null} done="" />
    </details>
  );
}
