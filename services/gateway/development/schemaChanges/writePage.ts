import type { Change } from '@graphql-inspector/core';
import { type DeclaredChange, keyOf } from './declared.ts';
import type { SchemaChanges } from './findChanges.ts';

/** Kinds of additions, in the order in which a frontend wants to read of them; the rest is told of nowhere. */
const sections = {
  FIELD_DEPRECATION_ADDED: 'Deprecated',
  ENUM_VALUE_DEPRECATION_REASON_ADDED: 'Deprecated',
  FIELD_DEPRECATION_REASON_ADDED: 'Deprecated',
  TYPE_ADDED: 'New types',
  FIELD_ADDED: 'New fields',
  FIELD_ARGUMENT_ADDED: 'New arguments',
  INPUT_FIELD_ADDED: 'New in inputs',
  ENUM_VALUE_ADDED: 'New values',
} as const satisfies Record<string, string>;

/** Types that every list of a noun has. */
const ofLists = /(?:Connection|Edge|Aggregate|Filter|Order|OrderField|Group|GroupKey|GroupOrder)$/;

/** The part of the page that tells what changed since the last release. */
export function writeUnreleased(changes: SchemaChanges, declared: readonly DeclaredChange[]): string {
  const told = new Map(declared.map((each) => [keyOf(each), each]));
  const meant = changes.additions.filter((change) => told.has(keyOf(change)));
  const graver = [
    ...changes.graver.map((change) => {
      const stated = told.get(keyOf(change));
      return `- ${change.message.replaceAll("'", '`')}.${stated ? cured(stated) : ' It was announced.'}`;
    }),
    ...meant.map((change) => `- \`${change.path}\` means something else now.${cured(told.get(keyOf(change)))}`),
  ];
  const parts = graver.length > 0 ? [`### May break or surprise a client\n\n${graver.join('\n')}`] : [];
  const added = new Set(
    changes.additions
      .filter(({ type }) => type === 'TYPE_ADDED' || type === 'FIELD_ADDED')
      .map(({ path }) => path ?? ''),
  );
  for (const title of new Set(Object.values(sections))) {
    const some = changes.additions.filter(
      ({ type, path = '' }) =>
        sections[type as keyof typeof sections] === title &&
        (type === 'TYPE_ADDED' ? !ofLists.test(path) : !isWithin(added, path)),
    );
    if (some.length > 0) parts.push(`### ${title}\n\n${listed(some)}`);
  }
  return parts.length > 0 ? parts.join('\n\n') : 'Nothing changed.';
}

/** Whether something new holds what is new: of a new type, the arguments of a new field, it goes without saying. */
function isWithin(added: ReadonlySet<string>, path: string): boolean {
  const names = path.split('.');
  return names.slice(1).some((_, at) => added.has(names.slice(0, at + 1).join('.')));
}

/** Changes by the type that they are of, a line each; types themselves in one line. */
function listed(changes: readonly Change[]): string {
  const byType = new Map<string, string[]>();
  for (const { type, path = '' } of changes) {
    const [owner = '', ...rest] = path.split('.');
    const key = type === 'TYPE_ADDED' ? '' : owner;
    byType.set(key, [...(byType.get(key) ?? []), `\`${type === 'TYPE_ADDED' ? owner : rest.join('.')}\``]);
  }
  const lines = [...byType].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return lines
    .map(([owner, names]) => {
      const all = [...new Set(names)].toSorted().join(', ');
      return owner ? `- \`${owner}\`: ${all}` : all;
    })
    .join('\n');
}

function cured(stated: DeclaredChange | undefined): string {
  return stated ? ` ${sentence(stated.why)} **Instead:** ${sentence(stated.instead)}` : '';
}

function sentence(text: string): string {
  const whole = text.trim();
  return /[.。]$/.test(whole) ? whole : `${whole}.`;
}
