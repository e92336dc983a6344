import { requestErrors } from './requestErrors.ts';

/** What can be wrong with what a router asks of a subgraph. */
export const errors = requestErrors({
  INVALID_REPRESENTATION: {
    when: 'a representation that a router sends to `_entities` names no record of this subgraph',
    tells: ['index'],
    cases: {
      noObject: {
        en: 'Representation {index} is no object. Send objects with `__typename` and the fields of a key, as the subgraph’s schema states it.',
        zh: '第 {index} 个表示不是对象。请发送含 `__typename` 及子图模式中某个键的全部字段的对象。',
      },
      ofNoNoun: {
        en: 'Representation {index} is of the type “{type}”, of which this subgraph serves nothing. Compose the supergraph anew, or ask the subgraph that serves it.',
        zh: '第 {index} 个表示的类型为“{type}”，本子图不提供该类型。请重新组合超图，或询问提供该类型的子图。',
      },
      noKey: {
        en: 'Representation {index} has no key of {type}. Send one of: {known}.',
        zh: '第 {index} 个表示没有 {type} 的键。请发送以下之一：{known}。',
      },
      value: {
        en: 'Representation {index} has a value at {field} that no {type} can have there. Send it as this graph shows it.',
        zh: '第 {index} 个表示中 {field} 的值不可能属于 {type}。请按本图显示的形式发送。',
      },
      moment: {
        en: 'Representation {index}, of {type}, has an `_asOf` that is neither “now” nor a moment. Send what the field `_asOf` told, or leave it out.',
        zh: '第 {index} 个表示（{type}）的 `_asOf` 既不是“now”也不是时刻。请发送字段 `_asOf` 给出的值，或省略。',
      },
    },
  },
  TOO_MANY_REPRESENTATIONS: {
    when: 'a router asks for more than 5,000 records at once',
    tells: ['maximum'],
    en: '{count} records are asked for at once; the maximum is {maximum}. Ask for smaller pages, or in several requests.',
    zh: '一次请求了 {count} 条记录，上限为 {maximum} 条。请减小分页或分多次请求。',
  },
});
