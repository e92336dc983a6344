/** What a viewer may do, as tokens say it: read what is not public, report figures, approve them, administer. */
export const roles = ['reader', 'reporter', 'approver', 'administrator'] as const;

/** One of the four roles. */
export type Role = (typeof roles)[number];

/** The roles in words, for descriptions and messages. */
export const roleNames: Readonly<Record<Role, string>> = {
  reader: '读者',
  reporter: '填报人',
  approver: '审批人',
  administrator: '管理员',
};
