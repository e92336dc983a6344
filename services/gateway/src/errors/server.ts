import { plainErrors } from './plainErrors.ts';

/** What the server answers before GraphQL comes into it. */
export const serverErrors = plainErrors({
  BODY_TOO_LARGE: {
    when: 'the body is longer than `PLANGRAPH_BODY_LIMIT`; of a file sent to `/imports`, than `PLANGRAPH_IMPORT_LIMIT`',
    http: { status: 413 },
    en: 'The body of the request is longer than {limit} bytes; send less at a time.',
    zh: '请求体超过 {limit} 字节；请分批发送。',
  },
  BODY_TOO_SLOW: {
    when: 'the request did not come as a whole within `PLANGRAPH_BODY_SECONDS`; a file with `Prefer: respond-async` may take longer',
    http: { status: 408 },
    en: 'The request did not come as a whole in time; send less at a time, or a file with the header Prefer: respond-async.',
    zh: '请求未在限定时间内完整到达；请分批发送，或对文件使用 Prefer: respond-async 请求头。',
  },
  ADDRESS_NOT_ENCODED: {
    when: 'the address has characters that addresses must encode, such as Chinese ones or blanks',
    http: { status: 400 },
    en: 'The address has characters that must be percent-encoded, such as %E7%AB%B9 for 竹. With curl write parameters as -G --data-urlencode "name=value".',
    zh: '地址中含有须经百分号编码的字符（例如“竹”应写作 %E7%AB%B9）。使用 curl 时请以 -G --data-urlencode "名称=值" 书写参数。',
  },
  CONTENT_ENCODING_UNSUPPORTED: {
    when: 'the body is compressed',
    http: { status: 415, headers: { 'accept-encoding': 'identity' } },
    en: 'Compressed bodies are not read; send the request without Content-Encoding.',
    zh: '不接受压缩的请求体；请不带 Content-Encoding 发送。',
  },
  NOT_READY: {
    when: 'the gateway is starting; ask again after `Retry-After`',
    http: { status: 503, headers: { 'retry-after': '1' } },
    en: 'The gateway is starting; ask again in a moment.',
    zh: '服务正在启动，请稍后重试。',
  },
  OVERLOADED: {
    when: 'more is asked than can be answered; nothing was done; ask again after `Retry-After`',
    http: { status: 503, headers: { 'retry-after': '1' } },
    en: 'More is asked than can be answered at the moment. Ask again in a second; nothing was done.',
    zh: '当前请求过多，暂时无法处理。请一秒后重试；本次未执行任何操作。',
  },
  RATE_LIMITED: {
    when: 'a person or an address asks more often than the operator allows; `RateLimit-…` and `Retry-After` say when there is room',
    http: { status: 429 },
    en: 'You may ask {limit} times a minute. Ask again in {seconds} seconds, or for more at once.',
    zh: '每分钟最多请求 {limit} 次。请在 {seconds} 秒后重试，或合并请求。',
  },
  COST_LIMITED: {
    when: 'what a person or an address asked for in this minute cost more than the operator allows; `RateLimit-…` and `Retry-After` say when there is room',
    http: { status: 429 },
    en: 'What you ask for may cost {limit} a minute, and has. Ask again in {seconds} seconds, or for less: with the header GraphQL-Cost: report each answer says in extensions.cost what it cost.',
    zh: '每分钟查询成本上限为 {limit}，已用尽。请在 {seconds} 秒后重试，或减少查询内容：携带请求头 GraphQL-Cost: report 时，每个结果会在 extensions.cost 中说明其成本。',
  },
});
