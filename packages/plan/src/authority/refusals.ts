import type { BilingualText } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import type { Refusal } from '../rules/authority.ts';

/** Names in both languages, for a message. */
export interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Why somebody writes nothing whatever, and who can help. */
export function notWriting(code: Refusal, organisation: string | null, retiredAt: Date | null): Problem {
  if (code === 'RETIRED_ORGANISATION') {
    const moment = retiredAt?.toISOString() ?? '';
    return {
      code: 'RETIRED_ORGANISATION',
      path: [],
      message: {
        en: `“${organisation}”, for which you act, was retired at ${moment}; it writes nothing any more.`,
        zh: `您所代表的单位“${organisation}”已于 ${moment} 停用，不能再写入。`,
      },
      cure: {
        en: 'Ask an administrator of its place to restore it (restoreOrganisation), or whoever manages your account to name its successor in your token.',
        zh: '请联系所在地区的管理员恢复该单位（restoreOrganisation），或请账户管理者在令牌中改写为承接单位。',
      },
    };
  }
  if (code === 'UNKNOWN_ORGANISATION') {
    return {
      code: 'UNKNOWN_ORGANISATION',
      path: [],
      message: {
        en: `Your token says that you act for “${organisation}”, which this graph does not know.`,
        zh: `您的令牌所指明的单位“${organisation}”在本图中不存在。`,
      },
      cure: {
        en: 'Ask an administrator of your place to create it (createOrganisation), or whoever manages your account to put its code right.',
        zh: '请联系本地区的管理员创建该单位（createOrganisation），或请账户管理者更正令牌中的单位代码。',
      },
    };
  }
  return {
    code: 'NO_ORGANISATION',
    path: [],
    message: {
      en: 'Your token names no organisation for which you act; nobody writes for none.',
      zh: '您的令牌未指明所代表的单位，不能写入。',
    },
    cure: {
      en: 'Ask whoever manages your account to put the code of your organisation into your token.',
      zh: '请联系账户管理者，在令牌中写入您单位的代码。',
    },
  };
}

/** What is known of something that is somebody else's. */
export interface Others {
  /** What it is: the name of its noun. */
  readonly noun: string;
  readonly owners: readonly Named[];
  /** The place where it lies; null for none. */
  readonly place: Named | null;
  readonly path: Problem['path'];
}

/** Something that is somebody else's, or lies where somebody else administers. */
export function notYours(code: Refusal, { noun, owners, place, path }: Others): Problem {
  const listed = {
    en: owners.map(({ nameEn, code }) => `${nameEn} (${code})`).join(', '),
    zh: owners.map(({ nameZh, code }) => `${nameZh}（${code}）`).join('、'),
  };
  const where = place && { en: `${place.nameEn} (${place.code})`, zh: `${place.nameZh}（${place.code}）` };
  if (code === 'OTHER_PLACE') {
    return {
      code: 'OTHER_PLACE',
      path,
      message: where
        ? {
            en: `This ${noun} lies in ${where.en}, which is not under your organisation’s hand.`,
            zh: `该 ${noun} 属于${where.zh}，不在您单位的管辖范围内。`,
          }
        : {
            en: `This ${noun} lies in no place, so that no organisation’s administrators decide on it.`,
            zh: `该 ${noun} 不属于任何地区，任何单位的管理员都无权处理。`,
          },
      cure: helpFrom(where),
    };
  }
  return {
    code: 'NOT_YOURS',
    path,
    message: listed.en
      ? {
          en: `This ${noun} is not yours: it is that of ${listed.en}.`,
          zh: `该 ${noun} 不属于您的单位，而属于${listed.zh}。`,
        }
      : {
          en: `This ${noun} is not yours: nobody is known to own it, and your organisation is not responsible for its area there.`,
          zh: `该 ${noun} 不属于您的单位：尚无已知的所有单位，且您的单位在当地不负责该领域。`,
        },
    cure: listed.en
      ? { en: `Ask ${listed.en}; or ${lower(helpFrom(where).en)}`, zh: `请联系${listed.zh}；或${helpFrom(where).zh}` }
      : helpFrom(where),
  };
}

function helpFrom(where: BilingualText | null): BilingualText {
  return where
    ? {
        en: `Ask an administrator of ${where.en}, or of a place above it.`,
        zh: `请联系${where.zh}或其上级地区的管理员。`,
      }
    : {
        en: 'Ask whoever operates this graph: an administrator who acts for no organisation.',
        zh: '请联系本图的运维管理员（不代表任何单位的管理员）。',
      };
}

function lower(text: string): string {
  return `${text[0]?.toLowerCase()}${text.slice(1)}`;
}
