import type { Register } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import type { RecordNode } from './recordQuery.ts';

/** How far the record has come, and where it may go from here. */
export function Stages({ register, node }: { readonly register: Register; readonly node: RecordNode }) {
  const { say, word } = useWords();
  const column = register.columns.find(({ kind }) => kind === register.moves);
  const now = column && node[column.name];
  if (!register.moves || typeof now !== 'string') return null;
  return (
    <p class="stages">
      <span class="stage now">{word(register.moves, now)}</span>
      {node.moves?.map((stage) => (
        <span key={stage} class="stage">
          <span class="visually-hidden">{say('可转为', 'may become')} </span>→ {word(register.moves ?? '', stage)}
        </span>
      ))}
    </p>
  );
}
