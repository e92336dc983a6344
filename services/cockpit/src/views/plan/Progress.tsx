import { useWords } from '../../words/useWords.ts';
import type { BoardTarget } from './shapes.ts';

/** How far a figure has come beside what was expected of it, as a bar with a tick. Numbers stand beside it. */
export function Progress({ target }: { readonly target: BoardTarget }) {
  const { say } = useWords();
  const { actual, expected, colour } = target.status;
  const goal = Number(target.value ?? expected);
  if (actual === null || !Number.isFinite(goal) || goal <= 0) return <div class="progress none" aria-hidden="true" />;
  const scale = Math.max(goal, Number(actual), Number(expected ?? 0), 0.000001);
  const share = (text: string) => Math.max(0, Math.min(1, Number(text) / scale)) * 100;
  return (
    <svg class="progress" viewBox="0 0 100 8" preserveAspectRatio="none" role="img">
      <title>
        {say(`实际 ${actual}，应达 ${expected ?? '—'}`, `${actual}, where ${expected ?? '—'} was expected`)}
      </title>
      <rect class="track" y="2" width="100" height="4" />
      <rect class={colour.toLowerCase()} y="2" width={share(actual)} height="4" />
      {expected !== null && <rect class="tick" x={Math.min(99.4, share(expected))} width="0.7" height="8" />}
    </svg>
  );
}
