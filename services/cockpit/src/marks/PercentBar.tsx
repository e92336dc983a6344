import { useWords } from '../words/useWords.ts';
import type { Colour } from './ColourMark.tsx';

interface PercentBarProps {
  readonly percent: string | null;
  readonly expected: string | null;
  readonly colour: Colour;
}

/** How much is done, in percent, beside what was expected by now; the number stands behind it. */
export function PercentBar({ percent, expected, colour }: PercentBarProps) {
  const { say } = useWords();
  if (percent === null) return null;
  const within = (text: string) => Math.max(0, Math.min(100, Number(text)));
  return (
    <span class="percent-bar">
      <svg class="progress" viewBox="0 0 100 8" preserveAspectRatio="none" role="img">
        <title>
          {expected === null
            ? say(`完成 ${percent}%`, `${percent}% done`)
            : say(`完成 ${percent}%，应达 ${expected}%`, `${percent}% done, where ${expected}% was expected`)}
        </title>
        <rect class="track" y="2" width="100" height="4" />
        <rect class={colour.toLowerCase()} y="2" width={within(percent)} height="4" />
        {expected !== null && <rect class="tick" x={Math.min(99.2, within(expected))} width="0.8" height="8" />}
      </svg>
      <span class="number">{Number(percent)}%</span>
    </span>
  );
}
