import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import { type ListName, longest } from './useLengths.ts';

interface RestProps {
  readonly list: ListName;
  readonly shown: number;
  /** How many there are; null where nobody counts them, and at least one more is there. */
  readonly count: number | null;
}

/** Says of a list that there is more of it, and leads to the rest. */
export function Rest({ list, shown, count }: RestProps) {
  const { query, change } = useAddress();
  const { say } = useWords();
  const more = count === null ? null : count - shown;
  if (more !== null && more <= 0) return null;
  const text = more === null ? say('……还有更多', '… and more') : say(`……还有 ${more} 项`, `… and ${more} more`);
  const isWhole = query.whole === list;
  return (
    <p>
      {isWhole ? (
        <span class="quiet">
          {say(`${text}，本页最多列出 ${longest} 项`, `${text}; a page lists ${longest} at most`)}
        </span>
      ) : (
        <button type="button" class="plain" onClick={() => change({ whole: list }, true)}>
          {text}
        </button>
      )}
    </p>
  );
}
