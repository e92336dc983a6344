import type { DesignationStage } from '../../generated/titles.ts';
import { useWords } from '../../words/useWords.ts';

interface Staged {
  readonly stage: DesignationStage;
  readonly appliedOn: string | null;
  readonly shortlistedOn: string | null;
  readonly publicisedOn: string | null;
  readonly awardedOn: string | null;
  readonly notAwardedOn?: string | null;
  readonly lostOn?: string | null;
}

/** The stages of a title from the first to the award, each with the day on which it was reached. */
export function Stairs({ title }: { readonly title: Staged }) {
  const { say, word } = useWords();
  const steps = [
    ['APPLIED', title.appliedOn],
    ['SHORTLISTED', title.shortlistedOn],
    ['PUBLICISED', title.publicisedOn],
    ['AWARDED', title.awardedOn],
  ] as const;
  const order: readonly DesignationStage[] = steps.map(([stage]) => stage);
  // A title that was won and lost had been at the top; one that was not awarded had come as far as its days say.
  const reached =
    title.stage === 'LOST'
      ? order.length - 1
      : Math.max(
          order.indexOf(title.stage),
          steps.findLastIndex(([, day]) => day !== null),
        );
  const ended = title.stage === 'LOST' || title.stage === 'NOT_AWARDED';
  return (
    <ol class="stairs">
      {steps.map(([stage, day], index) => (
        <li
          key={stage}
          class={index <= reached ? 'reached' : undefined}
          aria-current={stage === title.stage || undefined}
        >
          <span>{word('DesignationStage', stage)}</span>
          <small>{day ?? (index <= reached ? say('日期不详', 'day not known') : '')}</small>
        </li>
      ))}
      {ended && (
        <li class="ended" aria-current="step">
          <span>{word('DesignationStage', title.stage)}</span>
          <small>{title.lostOn ?? title.notAwardedOn}</small>
        </li>
      )}
    </ol>
  );
}
