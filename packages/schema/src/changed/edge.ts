import type { FieldNode } from 'graphql';
import type { Register } from '../contract/register.ts';
import { valueErrors } from '../errors/values.ts';
import type { ChangedRecord, ChangedRecords } from '../noun/changedRecords.ts';
import { keyNeeds } from '../noun/keyNeeds.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import { objectTypeOf, selectedFields } from '../reader/collect.ts';
import { lookingBack } from '../reader/earlier.ts';
import { selectNeeds, showsNothing } from '../reader/needs.ts';
import { policiesOf } from '../reader/policies.ts';
import { emptySelection, type Selection } from '../reader/selection.ts';
import { selectRow } from '../reader/selectRow.ts';
import { isSameSelection, placesOf, shownPlaces } from '../reader/shown.ts';
import { fieldArguments, type Readable, type SelectedRecords, type Walk } from '../reader/walk.ts';
import { type ComparedColumns, comparedColumns } from './columns.ts';
import { type ChangedSelection, wholeRecord } from './selection.ts';
import { writeChanged } from './write.ts';

/** A register whose records lie in places, with its noun and what its records are compared by. */
interface Told {
  readonly noun: Noun;
  readonly place: string;
  readonly compared: ComparedColumns;
}

/**
 * How what became of records between two moments is selected: those of registers, which lie in places. Told is the difference of two
 * answers, each under the policies of its moment, as the graph would give them.
 */
export function recordsEdge(
  nouns: Nouns,
  registers: ReadonlyMap<string, Register>,
  territory: Noun | null,
): Readable['records'] {
  const told = [...registers.values()].flatMap((register): Told[] => {
    const noun = nouns.get(register.noun);
    const { place } = register.belongs;
    if (!noun || place === null || noun.definition.ownMoments) return [];
    return [{ noun, place, compared: comparedColumns(noun, register, registers) }];
  });
  return (walk, selected) => {
    const parts = territory
      ? selected.places.map((nodes) => ({ nodes, selection: selectChanged(walk, told, territory, selected, nodes) }))
      : [];
    return {
      write(scope, outer) {
        if (!outer) throw new Error('What became of records stands at a row, never at the root.');
        const written = parts.map(({ selection }) => writeChanged(scope, selection, outer));
        return {
          sql: `json_build_array(${written.map(({ sql }) => sql).join(', ')})`,
          hydrate: (value, context): ChangedRecords => ({
            at(nodes) {
              const index = parts.findIndex((part) => isSameSelection(part.nodes, nodes));
              const hydrated = written[index]?.hydrate((value as unknown[])[index], context);
              return (hydrated as ChangedRecord[] | undefined) ?? [];
            },
          }),
        };
      },
    };
  };
}

function selectChanged(
  walk: Walk,
  told: readonly Told[],
  territory: Noun,
  { field, since, type }: SelectedRecords,
  nodes: readonly FieldNode[],
): ChangedSelection {
  const { first, types } = fieldArguments(walk, type, nodes) as {
    readonly first?: number | null;
    readonly types?: readonly string[] | null;
  };
  const selected = selectedFields(walk.operation, objectTypeOf(type, nodes), nodes);
  const compares = [...selected.values()].some(([node]) => node?.name.value === field.columns);
  const asked = (each: Told) => ask(walk, each, placesOf(walk, type, nodes), compares);
  return {
    branches: askedOf(told, types).map((each) => ({
      ...each,
      now: asked(each),
      before: lookingBack(walk, since, () => asked(each)),
    })),
    // What is no number of records is refused by who answers the field.
    size: Math.max(0, Math.min(first ?? field.usual, field.most)),
    since,
    policyBefore: lookingBack(walk, since, () => policiesOf(walk.readable.nouns, walk.context)),
    territory,
    within: field.place,
  };
}

function askedOf(told: readonly Told[], types: readonly string[] | null | undefined): readonly Told[] {
  if (!types) return told;
  const known = new Map(told.map((each) => [each.noun.name, each]));
  const unknown = types.find((name) => !known.has(name));
  if (unknown !== undefined) throw valueErrors.INVALID_VALUE.recordType({ type: unknown.slice(0, 100) });
  const asked = new Set(types);
  return told.filter(({ noun }) => asked.has(noun.name));
}

/** What is asked of the records of one noun, at the moment that the walk looks at: what is shown of them, and what they are compared by. */
function ask(
  walk: Walk,
  { noun, compared }: Told,
  places: ReturnType<typeof placesOf>,
  compares: boolean,
): Selection | null {
  const asked = emptySelection(noun, walk.context.asOf);
  const shown = shownPlaces(walk, noun, places, selectRow);
  if (shown) asked.shown.set(wholeRecord, shown);
  if (!compares) return shown ? asked : null;
  const references = Object.entries(compared.references).map(([name, paths]) => [name, keyNeeds(paths)]);
  const columns = compared.columns.map((name) => [name, true]);
  selectNeeds(walk, asked, '', Object.fromEntries([...columns, ...references]), {}, showsNothing);
  return asked;
}
