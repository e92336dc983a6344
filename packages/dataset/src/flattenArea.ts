import { complete, entries, type Flat } from './flat.ts';
import { addResponsible, addTarget } from './flattenTarget.ts';
import { asMap } from './manifest.ts';
import { placeOf } from './sourceRow.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** Flattens `areas/<code>.yaml`: the area, its targets, its sections, and what they state. */
export function flattenArea(flat: Flat, file: YamlFile, code: string, ordinal: number): void {
  const plan = flat.manifest.code;
  const { sections, targets, ...own } = asMap(file.value) ?? {};
  const written = asMap(file.value) ? own : file.value;
  flat.rows.areas.push({ file, path: [], written: complete(flat, file, [], written, { plan, code, ordinal }) });
  for (const [position, target] of entries(flat, file, targets, ['targets'])) {
    addTarget(flat, file, ['targets', position], target, { area: { plan, code } });
  }
  for (const [position, section] of entries(flat, file, sections, ['sections'])) {
    flattenSection(flat, file, ['sections', position], section, { plan, code });
  }
}

function flattenSection(
  flat: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  area: { plan: string; code: string },
) {
  const { measures, targets, designations, restates, ...own } = asMap(written) ?? {};
  const ordinal = Number(path.at(-1)) + 1;
  const section = { area, ordinal };
  const row = asMap(written) ? own : written;
  flat.rows.sections.push({ file, path, written: complete(flat, file, path, row, { area, ordinal }) });
  for (const [position, measure] of entries(flat, file, measures, [...path, 'measures'])) {
    const code = `${area.plan}/${area.code}/${ordinal}/${position + 1}`;
    const place = [...path, 'measures', position];
    const { responsible, ...columns } = asMap(measure) ?? {};
    const stated = asMap(measure) ? columns : measure;
    const measured = complete(flat, file, place, stated, { section, ordinal: position + 1, code });
    flat.rows.measures.push({ file, path: place, written: measured });
    addResponsible(flat, file, place, responsible, { measure: code });
  }
  for (const [position, target] of entries(flat, file, targets, [...path, 'targets'])) {
    addTarget(flat, file, [...path, 'targets', position], target, { area, section });
  }
  for (const [position, designation] of entries(flat, file, designations, [...path, 'designations'])) {
    const place = [...path, 'designations', position];
    const columns = { plan: area.plan, section, ordinal: position + 1 };
    const stated = asMap(designation) ? { commitment: 'PLAIN', ...asMap(designation) } : designation;
    flat.rows.designations.push({ file, path: place, written: complete(flat, file, place, stated, columns) });
  }
  for (const [position, restated] of entries(flat, file, restates, [...path, 'restates'])) {
    restate(flat, file, [...path, 'restates', position], restated, { area, section });
  }
}

/** The source states a promise of the plan's head once more: the target belongs to this section, and cites both. */
function restate(flat: Flat, file: YamlFile, path: EntryPath, written: unknown, place: Record<string, unknown>): void {
  const { code, citation, ...rest } = asMap(written) ?? {};
  const at = flat.rows.targets.findIndex((row) => asMap(row.written)?.code === code);
  const target = flat.rows.targets[at];
  const columns = asMap(target?.written);
  const alone = Object.keys(rest).length === 0 && citation !== undefined;
  if (!target || !columns || columns.headline !== true || columns.restatement !== undefined || !alone) {
    flat.problems.push({
      ...placeOf(file, path),
      rule: 'DATASET_INVALID_RESTATEMENT',
      message: {
        en: `“${String(code)}” is not a headline target that could be restated here.`,
        zh: `“${String(code)}”不是可在此重申的总体目标。`,
      },
      cure: {
        en: 'Restate a target of headline.yaml, once, with its code and a citation and nothing else.',
        zh: '只能对 headline.yaml 中的目标重申一次，且仅写 code 与 citation。',
      },
    });
    return;
  }
  flat.rows.targets[at] = { ...target, written: { ...columns, ...place, restatement: citation } };
}
