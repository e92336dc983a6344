import { type ErrorTexts, errorTable } from '@plangraph/messages';
import { GraphError } from './graphError.ts';

function failures<const T extends ErrorTexts>(table: T) {
  return errorTable(
    ({ code, message }, { cause }: { readonly cause: unknown }) =>
      new GraphError({ code, message: message.en, messageZh: message.zh, path: [], repeatable: true }, { cause }),
    table,
  );
}

/** What the client itself has to say where the graph says nothing. */
export const clientErrors = failures({
  GRAPH_UNREACHABLE: {
    when: 'the client reached no gateway, or lost it before the answer was there, as often as it tried',
    en: 'The graph at {url} was not reached: {reason}. Send the same again later; a mutation with the same idempotencyKey, so that it is carried out once.',
    zh: '无法连接 {url} 的图谱（{reason}）。请稍后重发同一请求；变更请使用相同的 idempotencyKey，以确保只执行一次。',
  },
  GRAPH_ANSWER_UNKNOWN: {
    when: 'what answered the client is no graph, such as the page of a proxy',
    en: 'What answered at {url} with status {status} is no graph. Check the address, and whatever stands between.',
    zh: '{url} 返回状态 {status}，但并非图谱的应答。请检查地址以及中间的代理。',
  },
});
