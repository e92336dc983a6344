import { inputErrors } from '@plangraph/messages';

const ofPlace = {
  en: 'Ask an administrator of {place}, or of a place above it.',
  zh: '请联系{place}或其上级地区的管理员。',
} as const;

const ofNoPlace = {
  en: 'Ask whoever operates this graph: an administrator who acts for no organisation.',
  zh: '请联系本图的运维管理员（不代表任何单位的管理员）。',
} as const;

const unowned = {
  en: 'This {noun} is not yours: nobody is known to own it, and your organisation is not responsible for its area there.',
  zh: '该{noun}不属于您的单位：尚无已知的所有单位，且您的单位在当地不负责该领域。',
} as const;

const owned = {
  en: 'This {noun} is not yours: it is that of {owners}.',
  zh: '该{noun}不属于您的单位，而属于{owners}。',
} as const;

/** Why somebody may not write something: for whom he acts, and whose it is. */
export const authorityErrors = inputErrors({
  NO_ORGANISATION: {
    when: 'the token names no organisation; nobody writes for none, and administrators state it in the input',
    path: [],
    cases: {
      inToken: {
        en: 'Your token names no organisation for which you act; nobody writes for none.',
        zh: '您的令牌未指明所代表的单位，不能写入。',
        cure: {
          en: 'Ask whoever manages your account to put the code of your organisation into your token.',
          zh: '请联系账户管理者，在令牌中写入您单位的代码。',
        },
      },
      inInput: {
        en: 'You act for no organisation, and state none.',
        zh: '您不代表任何单位，也未填写单位。',
        cure: { en: 'State organisation in the input.', zh: '请在输入中填写 organisation。' },
      },
    },
  },
  UNKNOWN_ORGANISATION: {
    when: 'the token names an organisation that the graph does not know',
    path: [],
    en: 'Your token says that you act for “{organisation}”, which this graph does not know.',
    zh: '您的令牌所指明的单位“{organisation}”在本图中不存在。',
    cure: {
      en: 'Ask an administrator of your place to create it (createOrganisation), or whoever manages your account to put its code right.',
      zh: '请联系本地区的管理员创建该单位（createOrganisation），或请账户管理者更正令牌中的单位代码。',
    },
  },
  RETIRED_ORGANISATION: {
    when: 'the token names an organisation that was retired',
    path: [],
    en: '“{organisation}”, for which you act, was retired at {moment}; it writes nothing any more.',
    zh: '您所代表的单位“{organisation}”已于 {moment} 停用，不能再写入。',
    cure: {
      en: 'Ask an administrator of its place to restore it (restoreOrganisation), or whoever manages your account to name its successor in your token.',
      zh: '请联系所在地区的管理员恢复该单位（restoreOrganisation），或请账户管理者在令牌中改写为承接单位。',
    },
  },
  OUT_OF_SCOPE: {
    when: 'the key is bound to policy areas, and this is of another, or of none',
    cases: {
      area: {
        en: 'The key of “{client}” is for {areas} only; this is of {area}.',
        zh: '客户端“{client}”的密钥仅限领域 {areas}，而此处属于 {area}。',
        cure: {
          en: 'Use a key whose client has that area, or ask an administrator to change the areas of the client (changeApiClient).',
          zh: '请改用包含该领域的密钥，或请管理员修改该客户端的领域（changeApiClient）。',
        },
      },
      noArea: {
        en: 'The key of “{client}” is for {areas} only; this {noun} is of no policy area.',
        zh: '客户端“{client}”的密钥仅限领域 {areas}，而该{noun}不属于任何领域。',
        cure: {
          en: 'Use a key whose client is bound to no area, or ask an administrator to change the client (changeApiClient).',
          zh: '请改用不限领域的密钥，或请管理员修改该客户端（changeApiClient）。',
        },
      },
    },
  },
  NOT_YOURS: {
    when: 'the record is that of another organisation, which can hand it over',
    cases: {
      owned: {
        ...owned,
        cure: {
          en: 'Ask {owners}; or ask an administrator of {place}, or of a place above it.',
          zh: '请联系{owners}；或请联系{place}或其上级地区的管理员。',
        },
      },
      ownedNowhere: {
        ...owned,
        cure: {
          en: 'Ask {owners}; or ask whoever operates this graph: an administrator who acts for no organisation.',
          zh: '请联系{owners}；或请联系本图的运维管理员（不代表任何单位的管理员）。',
        },
      },
      unowned: { ...unowned, cure: ofPlace },
      unownedNowhere: { ...unowned, cure: ofNoPlace },
    },
  },
  PLACE_WITHIN_ITSELF: {
    when: 'a place is to lie in itself, or in one that lies within it',
    en: 'This place would lie within itself: what is to be above it lies beneath it.',
    zh: '该地区将位于自身之内：所选上级地区是它的下级。',
    cure: {
      en: 'Name a place that does not lie within it; parent null stands at the top.',
      zh: '请选择不在其下级的地区；最上级地区的 parent 为空。',
    },
  },
  OTHER_PLACE: {
    when: 'it lies where your organisation does not sit, and not beneath',
    cases: {
      there: {
        en: 'This {noun} lies in {place}, which is not under your organisation’s hand.',
        zh: '该{noun}属于{place}，不在您单位的管辖范围内。',
        cure: ofPlace,
      },
      nowhere: {
        en: 'This {noun} lies in no place, so that no organisation’s administrators decide on it.',
        zh: '该{noun}不属于任何地区，任何单位的管理员都无权处理。',
        cure: ofNoPlace,
      },
    },
  },
});
