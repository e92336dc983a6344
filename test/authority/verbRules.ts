import { isNarrowed, type Somebody } from './somebody.ts';

/** Who may use a verb that is no register's, and whose what it touches is. */
export interface Rule {
  readonly roles: readonly string[];
  /** What the rule must say to somebody who has one of the roles and whose organisation serves, or who administers everything. */
  readonly says: (somebody: Somebody) => string;
}

const approvers = ['approver', 'administrator'];
const administrators = ['administrator'];
const reporters = ['reporter', 'administrator'];

/** Says something in the name of an organisation that is charged with it. */
export const reports: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (somebody.organisation === 'none') return 'NO_ORGANISATION';
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' ? 'MAY' : 'NOT_RESPONSIBLE';
  },
};

/** Decides on what an organisation of the place reported; who sits elsewhere does not even learn that it is there. */
export const decides: Rule = {
  roles: approvers,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'other county' ? 'NOT_FOUND' : 'MAY';
  },
};

/** Goes on with what the organisation itself began; administrators of the place may as well. */
export const goesOn: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    if (somebody.organisation === 'own') return 'MAY';
    return somebody.role === 'administrator' && somebody.organisation !== 'other county' ? 'MAY' : 'NOT_FOUND';
  },
};

/** Administers the place. */
export const administers: Rule = {
  roles: administrators,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'other county' ? 'OTHER_PLACE' : 'MAY';
  },
};

/** Answers the notice that a neighbour issued to the bureau. */
export const answers: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' ? 'MAY' : 'NOT_ADDRESSEE';
  },
};

/** Issues a notice to the bureau. */
export const issues: Rule = {
  roles: approvers,
  says: (somebody) => {
    if (somebody.organisation === 'own' || isNarrowed(somebody)) return 'SELF_SUPERVISION';
    if (somebody.organisation === 'none') return 'NO_ORGANISATION';
    return somebody.organisation === 'other county' ? 'OTHER_PLACE' : 'MAY';
  },
};

/** Decides on the notice that a neighbour issued to the bureau: the neighbour does, and whoever administers the place. */
export const watches: Rule = {
  roles: approvers,
  says: (somebody) => {
    const { role, organisation } = somebody;
    if (organisation === 'own' || isNarrowed(somebody)) return 'SELF_SUPERVISION';
    if (organisation === 'neighbour') return 'MAY';
    return role === 'administrator' && organisation !== 'other county' ? 'MAY' : 'NOT_ISSUER';
  },
};

/** Brings rows, each of which is judged by itself: rows.test.ts. */
export const brings: Rule = { roles: reporters, says: () => 'MAY' };

/** Begins something of its own organisation's, of no policy area. */
export const begins: Rule = { roles: reporters, says: (somebody) => (isNarrowed(somebody) ? 'OUT_OF_SCOPE' : 'MAY') };

/** Works on what the bureau keeps to itself: it does, and whoever administers everything. */
export const keeps: Rule = {
  roles: reporters,
  says: (somebody) => {
    if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
    return somebody.organisation === 'own' || somebody.organisation === 'none' ? 'MAY' : 'NOT_FOUND';
  },
};

/** What the rule must say, in words of its own: of a plan of the county, and of what a bureau there reported. */
export function expectedOf(somebody: Somebody, { roles, says }: Rule): string {
  const { role, organisation } = somebody;
  if (!roles.includes(role)) return 'FORBIDDEN';
  if (organisation === 'unknown') return 'UNKNOWN_ORGANISATION';
  if (organisation === 'retired') return 'RETIRED_ORGANISATION';
  if (organisation === 'none' && role !== 'administrator') return 'NO_ORGANISATION';
  return says(somebody);
}
