import type { Viewer } from '@plangraph/schema';

/** Whom somebody acts for, seen from the bureau whose the records are. */
const organisations = [
  'own',
  'own, by a key of another area',
  'neighbour',
  'other county',
  'parent place',
  'unknown',
  'retired',
  'none',
] as const;
type Organisation = (typeof organisations)[number];
const roles = ['reader', 'reporter', 'approver', 'administrator'] as const;
type Role = (typeof roles)[number];

/** Somebody with one role. */
export interface Somebody {
  readonly role: Role;
  readonly organisation: Organisation;
}

/** Everybody there is, each role for each organisation. */
export const everybody: readonly Somebody[] = roles.flatMap((role) =>
  organisations.map((organisation) => ({ role, organisation })),
);

/** One of those with each role, whom a text picks: the same one for the same text. */
export function oneOfEachRole(some: readonly Somebody[], text: string): readonly Somebody[] {
  const turn = [...text].reduce((sum, char) => sum + char.charCodeAt(0), 0);
  return roles.flatMap((role) => {
    const those = some.filter((each) => each.role === role);
    return those.slice(turn % (those.length || 1)).slice(0, 1);
  });
}

/** Somebody in a few words; nobody is the public. */
export function wordsOf(somebody: Somebody | null): string {
  return somebody ? `${somebody.role} of ${somebody.organisation}` : 'the public';
}

/** Codes of the organisations. */
export const codes = {
  own: 'own',
  neighbour: 'neighbour',
  'other county': 'other-county',
  'parent place': 'parent-place',
  retired: 'retired',
} as const;

/** Whether somebody asks by a key that is bound to an area of which nothing is. */
export function isNarrowed({ organisation }: Somebody): boolean {
  return organisation === 'own, by a key of another area';
}

/** Somebody as a token or a key says it. */
export function viewerOf(somebody: Somebody): Viewer {
  const { role, organisation } = somebody;
  const viewer = { subject: wordsOf(somebody), roles: [role] };
  if (organisation === 'none') return { ...viewer, organisation: null };
  if (organisation === 'unknown') return { ...viewer, organisation: 'unknown' };
  if (organisation !== 'own, by a key of another area') return { ...viewer, organisation: codes[organisation] };
  const scopes = ['READ', 'REPORT', 'APPROVE', 'IMPORT', 'EXPORT', 'ADMINISTER'];
  return {
    ...viewer,
    organisation: 'own',
    client: { code: 'narrow', scopes, areas: ['no-area'], fileAreas: ['no-area'] },
  };
}

/** Whoever operates the graph: he sees and does everything. */
export const operator: Viewer = { subject: 'operator', organisation: null, roles: ['administrator'] };

/** Whether somebody administers the county: he sits there or above. */
export function hasHand({ role, organisation }: Somebody): boolean {
  return role === 'administrator' && ['own', 'neighbour', 'parent place', 'none'].includes(organisation);
}

/** Whether what is done in the county is done where somebody sits, or beneath. */
export function sitsThere(somebody: Somebody): boolean {
  return ['own', 'neighbour', 'parent place'].includes(somebody.organisation) || hasHand(somebody);
}
