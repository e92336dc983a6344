import type { BilingualText } from '@plangraph/messages';

/** Everything that graphql-js 16 says of a document that is no GraphQL. */
const syntax: readonly BilingualText[] = [
  { en: 'Syntax Error: {said}', zh: '语法错误：{said}' },
  {
    en: 'Unexpected description, descriptions are not supported on shorthand queries.',
    zh: '此处不应有描述：简写查询不支持描述。',
  },
  {
    en: 'Unexpected description, only GraphQL definitions support descriptions.',
    zh: '此处不应有描述：只有 GraphQL 定义支持描述。',
  },
  { en: 'Unexpected variable "{variable}" in constant value.', zh: '常量值中不能使用变量“{variable}”。' },
  {
    en: 'Unexpected single quote character (\'), did you mean to use a double quote (")?',
    zh: '此处不应有单引号 (\')，是否应使用双引号 (")？',
  },
  { en: 'Unexpected character: {found}.', zh: '不应出现的字符：{found}。' },
  { en: 'Unexpected {found}.', zh: '此处不应出现 {found}。' },
  { en: 'Expected {expected}, found {found}.', zh: '此处应为 {expected}，而不是 {found}。' },
  { en: '{found} is reserved and cannot be used for an enum value.', zh: '{found} 为保留字，不能用作枚举值。' },
  { en: 'Invalid number, unexpected digit after 0: {found}.', zh: '数字无效，0 之后不应有数字：{found}。' },
  { en: 'Invalid number, expected digit but got: {found}.', zh: '数字无效，此处应为数字，而不是：{found}。' },
  { en: 'Invalid character within String: {found}.', zh: '字符串中有无效字符：{found}。' },
  { en: 'Unterminated string.', zh: '字符串没有结束。' },
  { en: 'Invalid Unicode escape sequence: "{sequence}".', zh: '无效的 Unicode 转义序列：“{sequence}”。' },
  { en: 'Invalid character escape sequence: "{sequence}".', zh: '无效的字符转义序列：“{sequence}”。' },
  { en: 'Document contains more that {most} tokens. Parsing aborted.', zh: '文档超过 {most} 个词法单元，已停止解析。' },
  { en: 'Document contains more than {most} comments. Parsing aborted.', zh: '文档超过 {most} 条注释，已停止解析。' },
  {
    en: 'Source contains more than {most} UTF-16 code units. Parsing aborted.',
    zh: '文档超过 {most} 个 UTF-16 码元，已停止解析。',
  },
];

/** Of a document that does not fit the schema. */
const validation: readonly BilingualText[] = [
  { en: 'The {definition} definition is not executable.', zh: '定义 {definition} 不能执行。' },
  { en: 'Cannot query field "{field}" on type "{type}".', zh: '类型“{type}”没有字段“{field}”。' },
  {
    en: 'Fragment cannot condition on non composite type "{type}".',
    zh: '片段的类型条件不能是非复合类型“{type}”。',
  },
  {
    en: 'Fragment "{fragment}" cannot condition on non composite type "{type}".',
    zh: '片段“{fragment}”的类型条件不能是非复合类型“{type}”。',
  },
  { en: 'Unknown argument "{argument}" on field "{field}".', zh: '字段“{field}”没有参数“{argument}”。' },
  { en: 'Unknown argument "{argument}" on directive "{directive}".', zh: '指令“{directive}”没有参数“{argument}”。' },
  { en: 'Unknown directive "{directive}".', zh: '没有指令“{directive}”。' },
  { en: 'Directive "{directive}" may not be used on {location}.', zh: '指令“{directive}”不能用于 {location}。' },
  { en: 'Unknown fragment "{fragment}".', zh: '没有片段“{fragment}”。' },
  { en: 'Unknown type "{type}".', zh: '没有类型“{type}”。' },
  { en: 'This anonymous operation must be the only defined operation.', zh: '匿名操作必须是文档中唯一的操作。' },
  { en: 'Maximum introspection depth exceeded', zh: '对模式的查询嵌套过深' },
  {
    en: 'Cannot spread fragment "{fragment}" within itself via {path}.',
    zh: '片段“{fragment}”不能经由 {path} 展开自身。',
  },
  { en: 'Cannot spread fragment "{fragment}" within itself.', zh: '片段“{fragment}”不能展开自身。' },
  {
    en: 'Variable "{variable}" is not defined by operation "{operation}".',
    zh: '操作“{operation}”没有定义变量“{variable}”。',
  },
  { en: 'Variable "{variable}" is not defined.', zh: '没有定义变量“{variable}”。' },
  { en: 'Fragment "{fragment}" is never used.', zh: '片段“{fragment}”未被使用。' },
  {
    en: 'Variable "{variable}" is never used in operation "{operation}".',
    zh: '操作“{operation}”未使用变量“{variable}”。',
  },
  { en: 'Variable "{variable}" is never used.', zh: '变量“{variable}”未被使用。' },
  {
    en: 'Fields "{field}" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.',
    zh: '字段“{field}”互相冲突：{reason}。若确需同时查询，请为字段取不同的别名。',
  },
  { en: '{reason} and subfields "{field}" conflict because {more}', zh: '{reason}；子字段“{field}”互相冲突：{more}' },
  { en: 'subfields "{field}" conflict because {reason}', zh: '子字段“{field}”互相冲突：{reason}' },
  { en: '"{one}" and "{other}" are different fields', zh: '“{one}”与“{other}”是不同的字段' },
  { en: 'they have differing arguments', zh: '参数不同' },
  { en: 'they return conflicting types "{one}" and "{other}"', zh: '返回的类型“{one}”与“{other}”冲突' },
  {
    en: 'Fragment cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    zh: '片段不能在此展开：类型“{parent}”的对象不可能是类型“{type}”。',
  },
  {
    en: 'Fragment "{fragment}" cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    zh: '片段“{fragment}”不能在此展开：类型“{parent}”的对象不可能是类型“{type}”。',
  },
  {
    en: 'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    zh: '字段“{field}”缺少必填参数“{argument}”（类型“{type}”）。',
  },
  {
    en: 'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    zh: '指令“{directive}”缺少必填参数“{argument}”（类型“{type}”）。',
  },
  {
    en: 'Field "{field}" must not have a selection since type "{type}" has no subfields.',
    zh: '字段“{field}”不能带子字段：类型“{type}”没有子字段。',
  },
  {
    en: 'Field "{field}" of type "{type}" must have a selection of subfields. Did you mean "{example}"?',
    zh: '字段“{field}”（类型“{type}”）必须选择子字段。是否想写“{example}”？',
  },
  {
    en: 'Field "{field}" of type "{type}" must have at least one field selected.',
    zh: '字段“{field}”（类型“{type}”）至少须选择一个子字段。',
  },
  {
    en: 'Subscription "{operation}" must select only one top level field.',
    zh: '订阅“{operation}”只能选择一个顶层字段。',
  },
  { en: 'Anonymous Subscription must select only one top level field.', zh: '匿名订阅只能选择一个顶层字段。' },
  {
    en: 'Subscription "{operation}" must not select an introspection top level field.',
    zh: '订阅“{operation}”不能以模式信息为顶层字段。',
  },
  {
    en: 'Anonymous Subscription must not select an introspection top level field.',
    zh: '匿名订阅不能以模式信息为顶层字段。',
  },
  { en: 'There can be only one argument named "{name}".', zh: '名为“{name}”的参数只能有一个。' },
  { en: 'There can be only one fragment named "{name}".', zh: '名为“{name}”的片段只能有一个。' },
  { en: 'There can be only one input field named "{name}".', zh: '名为“{name}”的输入字段只能有一个。' },
  { en: 'There can be only one operation named "{name}".', zh: '名为“{name}”的操作只能有一个。' },
  { en: 'There can be only one variable named "{name}".', zh: '名为“{name}”的变量只能有一个。' },
  {
    en: 'The directive "{directive}" can only be used once at this location.',
    zh: '指令“{directive}”在此处只能使用一次。',
  },
  { en: 'Variable "{variable}" cannot be non-input type "{type}".', zh: '变量“{variable}”不能是非输入类型“{type}”。' },
  {
    en: 'Variable "{variable}" of type "{type}" used in position expecting type "{expected}".',
    zh: '变量“{variable}”的类型为“{type}”，而此处需要类型“{expected}”。',
  },
  {
    en: 'Variable "{variable}" is of type "{type}" but must be non-nullable to be used for OneOf Input Object "{object}".',
    zh: '变量“{variable}”的类型为“{type}”，用于 OneOf 输入对象“{object}”时不能为空。',
  },
  {
    en: 'Too many validation errors, error limit reached. Validation aborted.',
    zh: '校验错误过多，已达上限，停止校验。',
  },
  {
    en: 'GraphQL introspection has been disabled, but the requested query contained the field "{field}".',
    zh: '本服务不公开模式信息，而查询中有字段“{field}”。',
  },
];

/** Of values: in the document, in variables, and where an operation is chosen. */
const values: readonly BilingualText[] = [
  {
    en: 'Variable "{variable}" got invalid value {value} at "{path}"; {said}',
    zh: '变量“{variable}”在“{path}”处的值 {value} 无效：{said}',
  },
  { en: 'Variable "{variable}" got invalid value {value}; {said}', zh: '变量“{variable}”的值 {value} 无效：{said}' },
  {
    en: 'Variable "{variable}" expected value of type "{type}" which cannot be used as an input type.',
    zh: '变量“{variable}”的类型“{type}”不能用作输入类型。',
  },
  {
    en: 'Variable "{variable}" of required type "{type}" was not provided.',
    zh: '缺少必填变量“{variable}”（类型“{type}”）。',
  },
  {
    en: 'Variable "{variable}" of non-null type "{type}" must not be null.',
    zh: '变量“{variable}”（类型“{type}”）不能为 null。',
  },
  {
    en: 'Argument "{argument}" of required type "{type}" was provided the variable "{variable}" which was not provided a runtime value.',
    zh: '必填参数“{argument}”（类型“{type}”）使用了变量“{variable}”，而该变量没有值。',
  },
  {
    en: 'Argument "{argument}" of required type "{type}" was not provided.',
    zh: '缺少必填参数“{argument}”（类型“{type}”）。',
  },
  {
    en: 'Argument "{argument}" of non-null type "{type}" must not be null.',
    zh: '参数“{argument}”（类型“{type}”）不能为 null。',
  },
  { en: 'Argument "{argument}" has invalid value {value}.', zh: '参数“{argument}”的值 {value} 无效。' },
  {
    en: 'Expected value of type "{type}", found {value}; {said}',
    zh: '此处应为类型“{type}”的值，而不是 {value}：{said}',
  },
  { en: 'Expected value of type "{type}", found {value}.', zh: '此处应为类型“{type}”的值，而不是 {value}。' },
  { en: 'Expected non-nullable type "{type}" not to be null.', zh: '类型“{type}”不能为 null。' },
  { en: 'Expected type "{type}" to be an object.', zh: '类型“{type}”应为对象。' },
  { en: 'Expected type "{type}". {said}', zh: '此处应为类型“{type}”。{said}' },
  { en: 'Expected type "{type}".', zh: '此处应为类型“{type}”。' },
  { en: 'Field "{field}" of required type "{type}" was not provided.', zh: '缺少必填字段“{field}”（类型“{type}”）。' },
  { en: 'Field "{field}" is not defined by type "{type}".', zh: '类型“{type}”没有字段“{field}”。' },
  { en: 'Field "{field}" must be non-null.', zh: '字段“{field}”不能为 null。' },
  { en: 'OneOf Input Object "{type}" must specify exactly one key.', zh: 'OneOf 输入对象“{type}”必须恰好指定一个键。' },
  { en: 'Exactly one key must be specified for OneOf type "{type}".', zh: 'OneOf 类型“{type}”必须恰好指定一个键。' },
  { en: 'Int cannot represent non-integer value: {value}', zh: 'Int 不能表示非整数值：{value}' },
  {
    en: 'Int cannot represent non 32-bit signed integer value: {value}',
    zh: 'Int 不能表示超出 32 位有符号整数的值：{value}',
  },
  { en: 'Float cannot represent non numeric value: {value}', zh: 'Float 不能表示非数字值：{value}' },
  { en: 'String cannot represent a non string value: {value}', zh: 'String 不能表示非文本值：{value}' },
  { en: 'Boolean cannot represent a non boolean value: {value}', zh: 'Boolean 不能表示非布尔值：{value}' },
  {
    en: 'ID cannot represent a non-string and non-integer value: {value}',
    zh: 'ID 不能表示既非文本也非整数的值：{value}',
  },
  { en: 'ID cannot represent value: {value}', zh: 'ID 不能表示值：{value}' },
  { en: 'Enum "{enum}" cannot represent non-string value: {value}.', zh: '枚举“{enum}”不能表示非文本值：{value}。' },
  { en: 'Enum "{enum}" cannot represent non-enum value: {value}.', zh: '枚举“{enum}”不能表示非枚举值：{value}。' },
  { en: 'Value "{value}" does not exist in "{enum}" enum.', zh: '枚举“{enum}”没有值“{value}”。' },
  {
    en: 'Too many errors processing variables, error limit reached. Execution aborted.',
    zh: '变量错误过多，已达上限，停止执行。',
  },
  {
    en: 'Must provide operation name if query contains multiple operations.',
    zh: '文档含有多个操作时，必须指明操作名。',
  },
  { en: 'Unknown operation named "{operation}".', zh: '没有名为“{operation}”的操作。' },
  { en: 'Must provide an operation.', zh: '文档中没有操作。' },
  { en: 'Schema is not configured to execute {operation} operation.', zh: '本图不支持 {operation} 操作。' },
];

/** What it says after a name that there is not, when it knows others that are like it. */
const suggestions: readonly BilingualText[] = [
  { en: '{said} Did you mean to use an inline fragment on {names}?', zh: '{said}是否应在 {names} 上使用内联片段？' },
  { en: '{said} Did you mean the enum value {names}?', zh: '{said}是否想写枚举值 {names}？' },
  { en: '{said} Did you mean {names}?', zh: '{said}是否想写 {names}？' },
];

/** All messages of graphql-js that a client can cause, those first that say more. */
export const graphqlMessages: readonly BilingualText[] = [...validation, ...values, ...syntax, ...suggestions];
