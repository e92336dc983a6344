import { Choices } from '../../frame/Choices.tsx';
import { columnSpeech } from '../../words/columnWords.ts';
import type { Register } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import type { RegisterAnswer } from './registerQuery.ts';

/** What the list can be narrowed to, with how many rows each choice leaves. */
export function Facets({ register, answer }: { readonly register: Register; readonly answer: RegisterAnswer }) {
  const { word, language } = useWords();
  const sayColumn = columnSpeech(answer.columns, language);
  if (!register.facets.length) return null;
  return (
    <div class="facets">
      {register.facets.map(({ name, kind }) => (
        <Choices
          key={name}
          name={name}
          legend={sayColumn({ name })}
          groups={answer[`facet_${name}`]?.groups ?? []}
          say={(key) => word(kind, key)}
        />
      ))}
    </div>
  );
}
