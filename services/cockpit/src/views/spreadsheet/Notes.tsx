import { useWords } from '../../words/useWords.ts';
import type { BroughtImport } from './shapes.ts';

/** What was noticed about the file and stood in nobody's way. */
export function Notes({ notes, open }: { readonly notes: BroughtImport['notes']; readonly open: boolean }) {
  const { say } = useWords();
  if (!notes.length) return null;
  return (
    <details open={open}>
      <summary>{say(`文件提示 ${notes.length} 条`, `Noticed about the file: ${notes.length}`)}</summary>
      <ul>
        {notes.map(({ code, row, message }) => (
          <li key={`${code} ${row} ${message}`}>
            {row !== null && say(`第 ${row} 行：`, `Row ${row}: `)}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
