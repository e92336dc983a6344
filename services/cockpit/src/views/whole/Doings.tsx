import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { WholeMeasure, WholeTitle } from './shapes.ts';

interface DoingsProps {
  readonly measures: readonly WholeMeasure[];
  readonly titles?: readonly WholeTitle[];
  readonly plan: string;
}

/** What is done, line by line: the titles that are to be won, and the measures with how far they are. */
export function Doings({ measures, titles = [], plan }: DoingsProps) {
  const { to } = useAddress();
  const { say, word } = useWords();
  if (!measures.length && !titles.length) return null;
  return (
    <div class="sheet">
      <ul class="targets">
        {titles.map(({ code, title, level, stage, status }) => (
          <li key={code}>
            <ColourMark colour={status.colour} />
            <span>
              <a href={to(promisePath(plan, { __typename: 'Designation', code }))}>{title}</a>{' '}
              {level && <small>{word('DesignationLevel', level)}</small>}
            </span>
            <span class="stage">{word('DesignationStage', stage)}</span>
          </li>
        ))}
        {measures.map(({ code, title, state, dueOn, latestProgress, status, responsible }) => (
          <li key={code}>
            <ColourMark colour={status.colour} />
            <span>
              <a href={to(promisePath(plan, { __typename: 'Measure', code }))}>{title}</a>{' '}
              <small>{responsible.find(({ role }) => role === 'LEAD')?.organisation.name}</small>
            </span>
            <span class="number">
              {word('MeasureState', state)} {latestProgress?.percent && `${Number(latestProgress.percent)}%`}{' '}
              {dueOn && <small>{say(`限 ${dueOn}`, `by ${dueOn}`)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
