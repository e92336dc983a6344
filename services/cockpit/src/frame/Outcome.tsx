import type { Problem } from '../graph/problem.ts';
import { useWords } from '../words/useWords.ts';

/** What became of an act: done, or every problem with its cure. */
export function Outcome({ problems, done }: { readonly problems: readonly Problem[] | null; readonly done: string }) {
  const { say } = useWords();
  if (!problems) return null;
  if (!problems.length) {
    return (
      <p class="done" role="status">
        {done}
      </p>
    );
  }
  return (
    <div role="alert">
      <ul class="failure">
        {problems.map(({ code, path, message, cure }) => (
          <li key={`${code} ${path.join('.')} ${message}`}>
            <strong>{message || say('没有收到答复，请再试一次。', 'No answer came. Try it again.')}</strong> {cure}{' '}
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
