import { inputErrors } from '@plangraph/messages';

/** What stands in the way of keeping what headings mean. */
export const mappingErrors = inputErrors({
  MAPPING_UNKNOWN: {
    when: 'a kept mapping of headings is named that your organisation does not have for these rows',
    path: ['mapping'],
    http: { status: 404 },
    en: 'Your organisation keeps no mapping called {name} for {rows}.',
    zh: '贵单位没有名为 {name} 的 {rows} 表头对照。',
    cure: {
      en: 'Use one of `headingMappings`, or keep it with `keepHeadingMapping`.',
      zh: '请使用 headingMappings 中的名称，或用 keepHeadingMapping 保存。',
    },
  },
  MAPPING_INVALID: {
    when: 'a mapping of headings without a name or headings, with too many, with one twice, or with a column that the rows do not have',
    cases: {
      name: {
        path: ['name'],
        en: 'The name is blank, longer than {most} characters, or begins with a brace.',
        zh: '名称为空、超过 {most} 个字符或以花括号开头。',
        cure: { en: 'Name the system that writes such files.', zh: '请填写生成此类文件的系统名称。' },
      },
      count: {
        path: ['headings'],
        en: 'A mapping has 1 to {most} headings.',
        zh: '表头对照应有 1 至 {most} 个表头。',
        cure: { en: 'State only headings that imports do not know by themselves.', zh: '只需列出系统不能识别的表头。' },
      },
      heading: {
        en: 'The heading {heading} is blank, longer than {most} characters, or stands twice.',
        zh: '表头 {heading} 为空、超过 {most} 个字符或重复。',
        cure: { en: 'State each heading once, as it stands in the file.', zh: '请按文件中的写法逐个列出表头。' },
      },
      column: {
        en: '{rows} have no column {column}.',
        zh: '{rows} 没有列 {column}。',
        cure: {
          en: 'Use a code of the notes in the template, or null to leave the column out.',
          zh: '请使用模板“说明”中的代码，或填 null 忽略该列。',
        },
      },
    },
  },
  TOO_MANY_MAPPINGS: {
    when: 'an organisation keeps a hundred mappings of headings already',
    path: ['name'],
    en: 'Your organisation keeps {most} mappings already.',
    zh: '贵单位已保存 {most} 个表头对照。',
    cure: { en: 'Delete one with `deleteHeadingMapping`.', zh: '请先用 deleteHeadingMapping 删除一个。' },
  },
});
