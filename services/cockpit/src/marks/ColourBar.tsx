import { useWords } from '../words/useWords.ts';
import { type Colour, ColourMark, colours } from './ColourMark.tsx';

/** How many of each colour. */
export interface ColourCounts {
  readonly blue: number;
  readonly green: number;
  readonly yellow: number;
  readonly orange: number;
  readonly red: number;
  readonly grey: number;
}

const countOf = (counts: ColourCounts, colour: Colour) => counts[colour.toLowerCase() as keyof ColourCounts];

/** Counts by colour as one bar. What it shows is said beside it, so it is not read out. */
export function ColourBar({ counts }: { readonly counts: ColourCounts }) {
  const total = colours.reduce((sum, colour) => sum + countOf(counts, colour), 0) || 1;
  let left = 0;
  return (
    <svg class="colour-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {colours.map((colour) => {
        const width = (countOf(counts, colour) / total) * 1000;
        const x = left;
        left += width;
        return (
          width > 0 && (
            <rect key={colour} class={colour.toLowerCase()} x={x} width={Math.max(0, width - 3)} height="10" />
          )
        );
      })}
    </svg>
  );
}

/** Counts by colour as shapes with numbers. */
export function ColourCounted({ counts, named = false }: { readonly counts: ColourCounts; readonly named?: boolean }) {
  const { word } = useWords();
  const shown = colours.filter((colour) => named || countOf(counts, colour) > 0);
  return (
    <ul class={named ? 'counts named' : 'counts'}>
      {shown.map((colour) => (
        <li key={colour}>
          <ColourMark colour={colour} size={named ? 22 : 13} />
          <b>{countOf(counts, colour)}</b>
          {named && <span>{word('StatusColour', colour)}</span>}
        </li>
      ))}
    </ul>
  );
}
