import type { DatasetProblem } from './datasetError.ts';
import { asMap } from './manifest.ts';
import { placeOf, type SourceRow } from './sourceRow.ts';
import type { YamlFile } from './yamlFile.ts';

/** What a calendar says of a target: what its source does not, because counties know it from other years. */
export const calendarColumns = ['frequency', 'dueDays', 'dueReason', 'january', 'course', 'earliest'];

/**
 * Adds to targets what `calendar.yaml` says of when their figures come. It stands apart from the promises, which are the
 * source's. A target that states a column itself is not told otherwise.
 */
export function addCalendar(targets: SourceRow[], file: YamlFile): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const listed = Array.isArray(file.value) ? file.value : [];
  if (listed.length === 0) problems.push(noList(file));
  for (const [position, written] of listed.entries()) {
    const { code, ...stated } = asMap(written) ?? {};
    const odd = Object.keys(stated).filter((name) => !calendarColumns.includes(name));
    const at = targets.findIndex((row) => asMap(row.written)?.code === code);
    const target = targets[at];
    const own = asMap(target?.written);
    if (!target || !own) {
      problems.push(unknownTarget(file, position, String(code)));
      continue;
    }
    const twice = Object.keys(stated).filter((name) => own[name] != null);
    for (const name of [...odd, ...twice]) problems.push(notHere(file, position, name));
    targets[at] = { ...target, written: { ...own, ...stated } };
  }
  return problems;
}

function noList(file: YamlFile): DatasetProblem {
  return {
    ...placeOf(file, []),
    rule: 'DATASET_INVALID_VALUE',
    message: { en: 'A calendar is a list of targets.', zh: '日历须为目标的列表。' },
    cure: { en: 'Begin each entry with “- ”, or remove the file.', zh: '每一条以“- ”开头，或删除该文件。' },
  };
}

function unknownTarget(file: YamlFile, position: number, code: string): DatasetProblem {
  return {
    ...placeOf(file, [position], ['code']),
    rule: 'DATASET_UNKNOWN_REFERENCE',
    message: { en: `The plan has no target “${code}”.`, zh: `该计划没有目标“${code}”。` },
    cure: { en: 'Write the code of a target of the plan.', zh: '请填写该计划中的目标代码。' },
  };
}

function notHere(file: YamlFile, position: number, name: string): DatasetProblem {
  return {
    ...placeOf(file, [position], [name]),
    rule: 'DATASET_UNKNOWN_COLUMN',
    message: {
      en: `A calendar does not say ${name}, or the target says it itself.`,
      zh: `日历不填写 ${name}，或目标本身已填写。`,
    },
    cure: { en: `A calendar says ${calendarColumns.join(', ')}.`, zh: `日历可填写 ${calendarColumns.join('、')}。` },
  };
}
