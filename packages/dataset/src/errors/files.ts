import { type BilingualText, type ErrorTexts, errorTable, phrases } from '@plangraph/messages';

/** Something wrong in a data set: where it stands, which rule it breaks, and the cure. */
export interface DatasetProblem {
  /** File within the data set, such as `areas/industry.yaml`; null when no one file is at fault. */
  readonly file: string | null;
  /** Entry within the file, counted from 1, such as `sections/1/targets/2`; null for the file as a whole. */
  readonly entry: string | null;
  /** Line of the file, from 1. */
  readonly line: number | null;
  /** Code of the rule, such as `DATASET_UNKNOWN_REFERENCE`; docs/reference/dataset.md lists them. */
  readonly rule: `DATASET_${string}`;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}

/** A table of what can be wrong with the files of a data set. Where it stands is said with the values. */
function datasetErrors<
  const T extends ErrorTexts<{ readonly cure: BilingualText }> & Readonly<Record<DatasetProblem['rule'], unknown>>,
>(table: T) {
  return errorTable(
    (
      { code, message, cure },
      { file, entry, line }: Pick<DatasetProblem, 'file' | 'entry' | 'line'>,
    ): DatasetProblem => ({
      file,
      entry,
      line,
      rule: code as DatasetProblem['rule'],
      message,
      cure,
    }),
    table,
  );
}

/** How a refused data set is told, before all that is wrong with it. */
export const { refused } = phrases({
  refused: {
    en: 'The data set {folder} was refused; nothing was written. {count} problem(s):',
    zh: '数据集 {folder} 未被接受，未写入任何内容。问题 {count} 处：',
  },
});

const head = {
  en: 'See docs/reference/dataset.md for the head of a data set.',
  zh: '数据集头部的写法见 docs/reference/dataset.md。',
} as const;

const malformed = { en: 'Correct the YAML at this place.', zh: '请更正此处的 YAML。' } as const;

const collides = {
  en: '{table}: {constraint} does not hold. {detail}',
  zh: '{table}：不满足约束 {constraint}。{detail}',
  cure: {
    en: 'A row that the database has already stands in the way: correct the data set, or that row.',
    zh: '与数据库中已有的行冲突：请更正数据集或该行。',
  },
} as const;

/** What can be wrong with the files of a data set. */
export const fileErrors = datasetErrors({
  DATASET_MISSING_FILE: {
    when: 'a file that a data set must have is not there',
    cases: {
      head: {
        en: 'There is no {file}.',
        zh: '缺少文件 {file}。',
        cure: { en: 'Name the folder that holds dataset.yaml.', zh: '请指定含有 dataset.yaml 的目录。' },
      },
      area: {
        en: 'There is no {file}.',
        zh: '缺少文件 {file}。',
        cure: {
          en: 'Add the file, or remove its code from areas in dataset.yaml.',
          zh: '请补充该文件，或从 dataset.yaml 的 areas 中删除其代码。',
        },
      },
    },
  },
  DATASET_UNKNOWN_FILE: {
    when: 'nothing reads the file',
    en: 'Nothing reads {file}.',
    zh: '文件 {file} 不会被读取。',
    cure: {
      en: 'A data set has dataset.yaml, headline.yaml, lead.yaml, calendar.yaml, passages.yaml, {lists}, areas/<code>.yaml for the areas that dataset.yaml lists, and records/<domain>/<import>.yaml.',
      zh: '数据集包含 dataset.yaml、headline.yaml、lead.yaml、calendar.yaml、passages.yaml、{lists}、dataset.yaml 所列领域的 areas/<代码>.yaml，以及 records/<领域>/<导入名>.yaml。',
    },
  },
  DATASET_UNKNOWN_IMPORT: {
    when: 'the file is none of its domain’s imports',
    en: '{file} is none of the imports of {domain}.',
    zh: '{file} 不是领域 {domain} 的导入文件。',
    cure: { en: 'The imports of {domain} are: {names}.', zh: '领域 {domain} 的导入名为：{names}。' },
  },
  DATASET_MALFORMED_YAML: {
    when: 'not YAML 1.2, not UTF-8, or an alias',
    cases: {
      yaml: { en: '{said}', zh: 'YAML 有误：{said}', cure: malformed },
      encoding: { en: 'The file is not UTF-8.', zh: '文件不是 UTF-8 编码。', cure: malformed },
      alias: {
        en: 'Anchors and aliases are not read; write the values out.',
        zh: '不支持锚点与别名，请直接写出内容。',
        cure: malformed,
      },
    },
  },
  DATASET_VERSION: {
    when: 'a format of another release, or a version older than the loaded one',
    cases: {
      format: {
        en: 'The format is {given}; this release reads format 1.',
        zh: '格式为 {given}；本版本只读取格式 1。',
        cure: head,
      },
      version: { en: 'version must be a whole number from 1.', zh: 'version 须为不小于 1 的整数。', cure: head },
      older: {
        en: 'Version {version} is older than version {loaded}, which is loaded.',
        zh: '版本 {version} 早于已加载的版本 {loaded}。',
        cure: { en: 'Load the newer files, or raise version.', zh: '请加载较新的文件，或提高 version。' },
      },
    },
  },
  DATASET_MISSING_VALUE: { when: 'a plan without a code', en: 'plan has no code.', zh: 'plan 缺少 code。', cure: head },
  DATASET_UNKNOWN_REFERENCE: {
    when: 'what is referred to exists neither here nor in the database, or refers to nothing',
    cases: {
      target: {
        en: 'The plan has no target “{code}”.',
        zh: '该计划没有目标“{code}”。',
        cure: { en: 'Write the code of a target of the plan.', zh: '请填写该计划中的目标代码。' },
      },
      passage: {
        en: 'Nothing of the data set cites this path.',
        zh: '数据集中没有内容引用该路径。',
        cure: { en: 'Write a path that a citation has, or remove the entry.', zh: '请填写被引用的路径，或删除该条。' },
      },
    },
  },
  DATASET_UNKNOWN_COLUMN: {
    when: 'a column that is not there, or that follows from the place',
    cases: {
      head: { en: 'dataset.yaml has no part {name}.', zh: 'dataset.yaml 没有 {name} 这一部分。', cure: head },
      follows: {
        en: '{name} follows from where the entry stands.',
        zh: '{name} 由条目所在位置决定。',
        cure: { en: 'Remove {name}.', zh: '请删除 {name}。' },
      },
      calendar: {
        en: 'A calendar does not say {name}, or the target says it itself.',
        zh: '日历不填写 {name}，或目标本身已填写。',
        cure: { en: 'A calendar says {columns}.', zh: '日历可填写 {columns}。' },
      },
      passage: {
        en: 'A passage has no part {name}.',
        zh: '原文位置没有 {name} 这一项。',
        cure: { en: 'A passage states {parts}.', zh: '原文位置可填写 {parts}。' },
      },
      threshold: {
        en: 'There is no threshold {name}.',
        zh: '不存在阈值 {name}。',
        cure: { en: 'The thresholds are {names}.', zh: '阈值包括 {names}。' },
      },
    },
  },
  DATASET_INVALID_VALUE: {
    when: 'a value that its place does not take',
    cases: {
      documents: { en: 'documents must be a list.', zh: 'documents 须为列表。', cure: head },
      areas: {
        en: 'areas must be a list of codes, each once.',
        zh: 'areas 须为不重复的代码列表。',
        cure: head,
      },
      list: {
        en: '{name} must be a list.',
        zh: '{name} 须为列表。',
        cure: { en: 'Begin each entry with “- ”.', zh: '每一条以“- ”开头。' },
      },
      rows: {
        en: '{file} must be a list of rows.',
        zh: '{file} 须为行的列表。',
        cure: { en: 'Begin each row with “- ”.', zh: '每一行以“- ”开头。' },
      },
      calendar: {
        en: 'A calendar is a list of targets.',
        zh: '日历须为目标的列表。',
        cure: { en: 'Begin each entry with “- ”, or remove the file.', zh: '每一条以“- ”开头，或删除该文件。' },
      },
      thresholds: {
        en: 'thresholds must be a map.',
        zh: 'thresholds 须为映射。',
        cure: {
          en: 'Write such of {names} as differ, or leave thresholds out.',
          zh: '请填写 {names} 中需要不同的项，或省略 thresholds。',
        },
      },
      waypoints: {
        en: 'waypoints must be a map.',
        zh: 'waypoints 须为映射。',
        cure: {
          en: 'Write periods and values, such as { 2023-Q2: 80 }.',
          zh: '请填写期间与数值，如 { 2023-Q2: 80 }。',
        },
      },
    },
  },
  DATASET_INVALID_RESTATEMENT: {
    when: 'a restatement of what is no headline target',
    en: '“{code}” is not a headline target that could be restated here.',
    zh: '“{code}”不是可在此重申的总体目标。',
    cure: {
      en: 'Restate a target of headline.yaml, once, with its code, a citation, its commitment there, and nothing else.',
      zh: '只能对 headline.yaml 中的目标重申一次，且仅写 code、citation 与 commitment。',
    },
  },
  DATASET_DUPLICATE_KEY: {
    when: 'a row collides with one that the database has; a passage is stated twice',
    cases: {
      stored: collides,
      passage: {
        en: 'The passage of this path is stated already.',
        zh: '该路径的原文位置已填写。',
        cure: { en: 'Remove one of the two.', zh: '请删除其中一条。' },
      },
    },
  },
  DATASET_CONSTRAINT: { when: 'PostgreSQL refuses a row for another reason', ...collides },
});
