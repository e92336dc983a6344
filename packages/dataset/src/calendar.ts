import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
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
  if (listed.length === 0) problems.push(fileErrors.DATASET_INVALID_VALUE.calendar(placeOf(file, [])));
  for (const [position, written] of listed.entries()) {
    const { code, ...stated } = asMap(written) ?? {};
    const odd = Object.keys(stated).filter((name) => !calendarColumns.includes(name));
    const at = targets.findIndex((row) => asMap(row.written)?.code === code);
    const target = targets[at];
    const own = asMap(target?.written);
    if (!target || !own) {
      problems.push(
        fileErrors.DATASET_UNKNOWN_REFERENCE.target({ ...placeOf(file, [position], ['code']), code: String(code) }),
      );
      continue;
    }
    const twice = Object.keys(stated).filter((name) => own[name] != null);
    for (const name of [...odd, ...twice]) problems.push(notHere(file, position, name));
    targets[at] = { ...target, written: { ...own, ...stated } };
  }
  return problems;
}

function notHere(file: YamlFile, position: number, name: string): DatasetProblem {
  const columns = { en: calendarColumns.join(', '), zh: calendarColumns.join('、') };
  return fileErrors.DATASET_UNKNOWN_COLUMN.calendar({ ...placeOf(file, [position], [name]), name, columns });
}
