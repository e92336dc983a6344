import { inputErrors } from '@plangraph/messages';

/** What is wrong with what endpoints of webhooks are asked to be. */
export const webhookErrors = inputErrors({
  WEBHOOKS_NOT_SET_UP: {
    when: 'this gateway has no key to make secrets of webhooks with',
    path: [],
    en: 'This graph makes no webhooks: its operator has stated no key for their secrets.',
    zh: '本系统未启用 webhook：运维方未设置其密钥。',
    cure: { en: 'Ask the operator to set PLANGRAPH_WEBHOOK_KEYS.', zh: '请运维方设置 PLANGRAPH_WEBHOOK_KEYS。' },
  },
  WEBHOOK_ADDRESS: {
    when: 'the address of an endpoint is none, or leads where deliveries are not sent',
    path: ['url'],
    cases: {
      NO_ADDRESS: {
        en: 'This is no address of an endpoint.',
        zh: '这不是有效的接收地址。',
        cure: {
          en: 'Give an absolute address, such as https://partner.example/hooks, of 2,000 characters at most.',
          zh: '请填写完整地址，如 https://partner.example/hooks，不超过 2000 个字符。',
        },
      },
      NOT_HTTPS: {
        en: 'The address is not one of https; deliveries are sent encrypted only.',
        zh: '该地址不是 https；仅加密发送。',
        cure: { en: 'Give an address that begins with https://.', zh: '请使用以 https:// 开头的地址。' },
      },
      HAS_CREDENTIALS: {
        en: 'The address holds a name or a password, which would stand in logs.',
        zh: '地址中含有用户名或密码，会出现在日志中。',
        cure: {
          en: 'Leave it out: each delivery is signed, and the signature shows who sends.',
          zh: '请去掉：每次投递都有签名，签名即可证明来源。',
        },
      },
      INSIDE: {
        en: 'The address {host} leads inside a network, where deliveries are not sent.',
        zh: '地址 {host} 指向内部网络，不予投递。',
        cure: {
          en: 'Give a public address, or ask the operator to allow the network with PLANGRAPH_WEBHOOK_NETWORKS.',
          zh: '请使用公网地址，或请运维方用 PLANGRAPH_WEBHOOK_NETWORKS 放行该网络。',
        },
      },
    },
  },
  WEBHOOK_EVENTS: {
    when: 'an endpoint is to be told of no event, or of one that is not declared',
    path: ['events'],
    cases: {
      none: {
        en: 'The endpoint would be told of nothing.',
        zh: '未订阅任何事件。',
        cure: { en: 'Name at least one type of event; there are {known}.', zh: '请至少指定一种事件类型：{known}。' },
      },
      unknown: {
        en: 'There is no event {event}.',
        zh: '没有事件 {event}。',
        cure: { en: 'There are {known}.', zh: '可用的事件类型：{known}。' },
      },
    },
  },
  WEBHOOK_FILTER: {
    when: 'the filter of an endpoint names what there is not, or too much',
    path: ['filter'],
    cases: {
      noun: {
        en: 'There is no noun {type} whose records change.',
        zh: '没有名为 {type} 的可变更对象。',
        cure: { en: 'Name nouns as the graph does, such as `Project`.', zh: '请使用图中的对象名，如 `Project`。' },
      },
      nounsNeeded: {
        en: '`record.changed` tells of every record; an endpoint names the nouns that it is about.',
        zh: '`record.changed` 涵盖所有记录，须指明对象。',
        cure: { en: 'State `filter: { nouns: ["Project"] }`.', zh: '请填写 `filter: { nouns: ["Project"] }`。' },
      },
      tooMany: {
        en: 'A filter names {most} of each kind at most.',
        zh: '过滤条件每类最多 {most} 项。',
        cure: { en: 'Name fewer, or none for all.', zh: '请减少，或留空表示全部。' },
      },
    },
  },
  WEBHOOK_DOCUMENT: {
    when: 'the document of an endpoint cannot be executed',
    path: ['document'],
    cases: {
      invalid: {
        en: 'The document does not hold: {reason}',
        zh: '文档无效：{reason}',
        cure: {
          en: 'Try it in GraphiQL, where `event` is null; it is one query without variables, of 8,000 characters at most.',
          zh: '可在 GraphiQL 中调试（其中 `event` 为空）；须为一个不带变量的查询，不超过 8000 个字符。',
        },
      },
      shape: {
        en: 'The document is not one query without variables that asks for `event`.',
        zh: '文档须为一个不带变量、且查询 `event` 的查询。',
        cure: {
          en: 'Write `query { event { type ... on FigureApproved { figure { value } } } }`, of 8,000 characters at most.',
          zh: '例如 `query { event { type ... on FigureApproved { figure { value } } } }`，不超过 8000 个字符。',
        },
      },
    },
  },
  WEBHOOK_TOO_MANY: {
    when: 'an organisation has as many endpoints as it may, or an endpoint as many tests as may wait',
    path: [],
    cases: {
      endpoints: {
        en: 'The organisation has {most} endpoints, which is the most.',
        zh: '该单位已有 {most} 个接收端，已达上限。',
        cure: { en: 'Delete one that is no longer needed.', zh: '请删除不再需要的接收端。' },
      },
      pings: {
        en: '{most} tests wait to be sent already.',
        zh: '已有 {most} 次测试等待发送。',
        cure: { en: 'Wait until they have arrived.', zh: '请等待其送达。' },
      },
    },
  },
  WEBHOOK_OVERLAP: {
    when: 'a secret that gives way to another is to sign for longer than 30 days',
    path: ['overlapHours'],
    en: 'The replaced secret can sign for 0 to {most} hours; {hours} are asked for.',
    zh: '被替换的密钥最多可继续签名 {most} 小时，此处为 {hours} 小时。',
    cure: { en: 'State fewer hours; 24 when left out.', zh: '请缩短小时数；省略时为 24 小时。' },
  },
  WEBHOOK_REPLAY: {
    when: 'what is to be sent again is not said, said twice, or too much',
    path: [],
    cases: {
      which: {
        en: 'Either deliveries are named, 1 to {most}, or a range of moments.',
        zh: '须指明 1 至 {most} 次投递，或给出时间范围，二者择一。',
        cure: { en: 'State `deliveries`, or `from` and `to`.', zh: '请填写 `deliveries`，或 `from` 与 `to`。' },
      },
      tooMany: {
        en: 'The range holds {count} deliveries; {most} can be sent again at once.',
        zh: '该范围内有 {count} 次投递；一次最多重发 {most} 次。',
        cure: { en: 'Take a shorter range, and the rest after it.', zh: '请缩短范围，分次重发。' },
      },
    },
  },
  WEBHOOK_TEXT: {
    when: 'a text about an endpoint is too long',
    en: 'The text is longer than {most} characters.',
    zh: '文字超过 {most} 个字符。',
    cure: { en: 'Shorten it.', zh: '请缩短。' },
  },
});
