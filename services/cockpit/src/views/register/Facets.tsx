import { useAddress } from '../../address/address.ts';
import { sayColumn } from '../../words/columnWords.ts';
import type { Register } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import type { RegisterAnswer } from './registerQuery.ts';

/** What the list can be narrowed to, with how many rows each choice leaves. */
export function Facets({ register, answer }: { readonly register: Register; readonly answer: RegisterAnswer }) {
  const { query, change, language } = useAddress();
  const { word } = useWords();
  if (!register.facets.length) return null;
  return (
    <div class="facets">
      {register.facets.map(({ name, kind }) => (
        <fieldset key={name}>
          <legend>{sayColumn(name, language)}</legend>
          {answer[`facet_${name}`]?.groups.map(({ key, count }) => {
            const chosen = query[name] === key;
            return (
              key !== null && (
                <button
                  type="button"
                  key={key}
                  aria-pressed={chosen}
                  onClick={() => change({ [name]: chosen ? null : key, after: null })}
                >
                  {word(kind, key)} <b>{count}</b>
                </button>
              )
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
