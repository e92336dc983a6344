import type { MutationTransaction, Problems, Viewer } from '@plangraph/schema';

/** An organisation, as far as messages name it. */
export interface NamedOrganisation {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const named = { id: true, code: true, nameZh: true, nameEn: true } as const;

/** What the search for the organisation needs of a mutation's run. */
export interface Acting {
  readonly transaction: MutationTransaction;
  readonly viewer: Viewer;
  readonly problems: Problems;
}

/** Whether a viewer may do everything. */
export function administers({ roles }: Viewer): boolean {
  return roles.includes('administrator');
}

/**
 * The organisation for which a viewer reports: the one that the token names, or, for administrators, the one that the input
 * states. Null after it has added a problem.
 */
export async function reportingOrganisation(
  { transaction, viewer, problems }: Acting,
  stated: string | null | undefined,
): Promise<NamedOrganisation | null> {
  const other = stated !== null && stated !== undefined && stated !== viewer.organisation;
  if (other && !administers(viewer) && viewer.organisation !== null) {
    problems.add({
      code: 'FORBIDDEN',
      path: ['organisation'],
      message: {
        en: `You act for “${viewer.organisation}” and cannot report for “${stated}”.`,
        zh: `您代表“${viewer.organisation}”，不能代“${stated}”填报。`,
      },
      cure: {
        en: 'Leave organisation out; only administrators report for another one.',
        zh: '请勿填写 organisation；仅管理员可代其他单位填报。',
      },
    });
    return null;
  }
  const code = administers(viewer) ? (stated ?? viewer.organisation) : viewer.organisation;
  const found = code === null ? null : await transaction.organisation.findUnique({ where: { code }, select: named });
  if (other && administers(viewer))
    return problems.expect(found, { noun: 'Organisation', path: ['organisation'], key: stated });
  if (!found) problems.add(noOrganisation(viewer));
  return found;
}

/**
 * The organisation in whose name a viewer decides; null for an administrator without one. Undefined after it has added a
 * problem.
 */
export async function decidingOrganisation({
  transaction,
  viewer,
  problems,
}: Acting): Promise<NamedOrganisation | null | undefined> {
  const { organisation: code } = viewer;
  const found = code === null ? null : await transaction.organisation.findUnique({ where: { code }, select: named });
  if (found || (code === null && administers(viewer))) return found;
  problems.add(noOrganisation(viewer));
  return undefined;
}

function noOrganisation(viewer: Viewer) {
  const { organisation } = viewer;
  const cure = administers(viewer)
    ? { en: 'State organisation in the input.', zh: '请在输入中填写 organisation。' }
    : {
        en: 'Ask whoever manages your account to put the code of your organisation into your token.',
        zh: '请联系账户管理者，在令牌中写入您单位的代码。',
      };
  return {
    code: 'NO_ORGANISATION',
    path: [],
    message: {
      en:
        organisation === null
          ? 'Your token names no organisation for which you act.'
          : `Your token says that you act for “${organisation}”, which this graph does not know.`,
      zh:
        organisation === null
          ? '您的令牌未指明所代表的单位。'
          : `您的令牌所指明的单位“${organisation}”在本图中不存在。`,
    },
    cure,
  };
}
