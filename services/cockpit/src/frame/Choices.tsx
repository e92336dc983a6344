import { useAddress } from '../address/address.ts';

interface ChoicesProps {
  /** The name by which the choice stands in the address. */
  readonly name: string;
  readonly legend: string;
  /** How many rows each choice leaves; what has no key is not offered. */
  readonly groups: readonly { readonly key: string | null; readonly count: number }[];
  readonly say: (key: string) => string;
}

/** What a list can be narrowed to; what is chosen stands in the address, and a second press takes it back. */
export function Choices({ name, legend, groups, say }: ChoicesProps) {
  const { query, change } = useAddress();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {groups.map(({ key, count }) => {
        const chosen = query[name] === key;
        return (
          key !== null && (
            <button
              type="button"
              key={key}
              aria-pressed={chosen}
              onClick={() => change({ [name]: chosen ? null : key, after: null })}
            >
              {say(key)} <b>{count}</b>
            </button>
          )
        );
      })}
    </fieldset>
  );
}
