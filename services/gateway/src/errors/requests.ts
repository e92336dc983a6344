import { requestErrors } from '@plangraph/schema';

/** How those see a status who accept application/graphql-response+json; all others get 200. */
const refused = { spec: true, status: 400 } as const;

/** What can be wrong with an operation, or with the request that carries it. */
export const errors = requestErrors({
  GRAPHQL_PARSE_FAILED: {
    when: 'the document is not GraphQL',
    http: refused,
    en: '{message}',
    zh: '查询语句有语法错误',
  },
  GRAPHQL_VALIDATION_FAILED: {
    when: 'the document does not fit the schema',
    http: refused,
    en: '{message}',
    zh: '查询与图谱的模式不符',
  },
  OPERATION_TOO_LARGE: {
    when: 'the operation passes a limit, which `extensions.limit` and `maximum` name',
    http: refused,
    en: 'The operation {excess}. Ask in several operations, or for less.',
    zh: '该操作{excess}，请拆分为多次查询或减少内容。',
  },
  NOT_A_SUBSCRIPTION: {
    when: 'a query or mutation is sent over a WebSocket',
    en: 'Over a WebSocket only subscriptions are answered. Send queries and mutations by POST.',
    zh: 'WebSocket 仅用于订阅。查询和变更请用 POST 发送。',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    when: 'there are as many subscriptions as the operator allows, of all together or of one person or address',
    cases: {
      all: {
        en: 'There are as many subscriptions as this gateway takes. Subscribe again in a while with the same cursor.',
        zh: '订阅数已达此网关的上限。请稍后用同一游标重新订阅。',
      },
      each: {
        en: 'You have as many subscriptions as one may have. End one, or follow several types with one.',
        zh: '您的订阅数已达上限。请结束其中一个，或用一个订阅关注多种类型。',
      },
    },
  },
  SUBSCRIPTION_COST_LIMITED: {
    when: 'what a person or an address was told in this minute cost more than the operator allows; what is told counts as what is asked for',
    en: 'What you ask for and are told may cost {limit} a minute, and has, so this subscription ends. Subscribe again in {seconds} seconds with the cursor that you were given last: nothing is lost.',
    zh: '每分钟查询与推送的成本上限为 {limit}，已用尽，本次订阅已结束。请在 {seconds} 秒后用最后收到的游标重新订阅，不会丢失任何内容。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    when: 'the document has several operations and none is named, or the name is not there',
    http: refused,
    en: '{message}',
    zh: '无法确定要执行哪个操作',
  },
  BAD_USER_INPUT: {
    when: 'a variable or an argument has a value that its type does not take',
    http: refused,
    en: '{message}',
    zh: '变量或参数的值不被接受',
  },
  ADDRESS_UNKNOWN: {
    when: 'an address at which nothing is answered',
    http: { status: 404 },
    en: 'There is nothing at {address}. The graph is at /graphql, its lists as REST at /api, the pages at /.',
    zh: '{address} 不存在。图谱位于 /graphql，REST 列表位于 /api，页面位于 /。',
  },
  BAD_REQUEST: {
    when: 'the request is not GraphQL over HTTP',
    http: { status: 400 },
    cases: {
      other: { en: '{message}', zh: '请求不符合 GraphQL over HTTP 规范' },
      noQuery: {
        en: 'The body must have a "query", or name a persisted operation; "operationName" must be a string.',
        zh: '请求体须包含 query 或指明持久化操作；operationName 须为字符串。',
      },
      noJson: {
        en: 'The body, "variables" and "extensions" must be JSON.',
        zh: '请求体、variables 和 extensions 必须是 JSON。',
      },
      noUtf8: {
        en: 'The body is not valid UTF-8; write the JSON in UTF-8.',
        zh: '请求体不是有效的 UTF-8；请以 UTF-8 编码发送 JSON。',
      },
    },
  },
  CONTENT_TYPE_UNSUPPORTED: {
    when: 'the body is no JSON in UTF-8 by its `Content-Type`',
    http: { status: 415, headers: { accept: 'application/json' } },
    en: 'Operations are read as JSON in UTF-8 only; send Content-Type: application/json.',
    zh: '仅接受以 UTF-8 编码的 JSON；请发送 Content-Type: application/json。',
  },
  NOT_ACCEPTABLE: {
    when: '`Accept` names nothing that results are written as',
    http: { status: 406 },
    en: 'Answers are written as application/graphql-response+json or application/json; name one of them in the header Accept.',
    zh: '结果仅以 application/graphql-response+json 或 application/json 返回；请在 Accept 请求头中指定其一。',
  },
  PERSISTED_OPERATION_NOT_FOUND: {
    when: 'no persisted operation has this id',
    http: refused,
    en: 'There is no persisted operation “{id}”. Ask the operator to add it to PLANGRAPH_OPERATIONS.',
    zh: '没有标识为“{id}”的持久化操作。请联系运维方将其加入 PLANGRAPH_OPERATIONS。',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    when: 'no persisted operation has this hash; Apollo’s clients read this code, or this message, and send text and hash',
    http: refused,
    en: 'PersistedQueryNotFound',
    zh: '没有该哈希对应的持久化操作，请附上查询文本重新发送。',
  },
  PERSISTED_QUERY_HASH_MISMATCH: {
    when: 'the hash beside a text is not that of the text',
    http: refused,
    en: 'The provided sha256Hash is not that of the query. Send the SHA-256 of the text as it is, in hexadecimal, or no hash.',
    zh: '所给 sha256Hash 与查询文本不符。请发送该文本的 SHA-256（十六进制），或不带哈希。',
  },
  PERSISTED_OPERATION_REQUIRED: {
    when: 'this gateway answers persisted operations only',
    http: refused,
    en: 'This gateway answers persisted operations only. Name one by “extensions.persistedQuery” or “documentId”.',
    zh: '本服务只执行持久化操作。请通过“extensions.persistedQuery”或“documentId”指定。',
  },
  INTERNAL_SERVER_ERROR: {
    when: 'a defect; the log has it under the `requestId`',
    // `unexpected` makes Yoga answer 500 where there is no data; it strips the word before sending.
    extensions: { unexpected: true },
    en: 'Unexpected error',
    zh: '服务器内部错误',
  },
});
