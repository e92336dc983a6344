import { fileErrors } from './errors/files.ts';
import { complete, entries, type Flat } from './flat.ts';
import { addDesignations, addMeasures } from './flattenStated.ts';
import { addTarget } from './flattenTarget.ts';
import { asMap } from './manifest.ts';
import { placeOf } from './sourceRow.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** Flattens `areas/<code>.yaml`: the area, what its opening words state, its sections, and what they state. */
export function flattenArea(flat: Flat, file: YamlFile, code: string, ordinal: number): void {
  const plan = flat.manifest.code;
  const { sections, targets, measures, designations, ...own } = asMap(file.value) ?? {};
  const written = asMap(file.value) ? { ...own, citation: citationAt(code, own.citation) } : file.value;
  flat.rows.areas.push({ file, path: [], written: complete(flat, file, [], written, { plan, code, ordinal }) });
  addMeasures(flat, file, ['measures'], measures, { area: { plan, code } });
  for (const [position, target] of entries(flat, file, targets, ['targets'])) {
    addTarget(flat, file, ['targets', position], target, { area: { plan, code } });
  }
  addDesignations(flat, file, ['designations'], designations, { area: { plan, code } });
  for (const [position, section] of entries(flat, file, sections, ['sections'])) {
    flattenSection(flat, file, ['sections', position], section, { plan, code });
  }
}

/** A heading stands where its part of the plan begins; its citation need say no more than how well it can be read. */
function citationAt(path: string, written: unknown): unknown {
  return written === undefined || asMap(written) ? { path, ...asMap(written) } : written;
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
  const citation = citationAt(`${area.code}/${ordinal}`, own.citation);
  const row = asMap(written) ? { titleZh: null, titleEn: null, titleBy: 'SOURCE', ...own, citation } : written;
  flat.rows.sections.push({ file, path, written: complete(flat, file, path, row, { area, ordinal }) });
  addMeasures(flat, file, [...path, 'measures'], measures, { area, section });
  for (const [position, target] of entries(flat, file, targets, [...path, 'targets'])) {
    addTarget(flat, file, [...path, 'targets', position], target, { area, section });
  }
  addDesignations(flat, file, [...path, 'designations'], designations, { area, section });
  for (const [position, restated] of entries(flat, file, restates, [...path, 'restates'])) {
    restate(flat, file, [...path, 'restates', position], restated, { area, section });
  }
}

/** The source states a promise of the plan's head once more: the target belongs to this section, and cites both. */
function restate(flat: Flat, file: YamlFile, path: EntryPath, written: unknown, place: Record<string, unknown>): void {
  const { code, citation, commitment = null, ...rest } = asMap(written) ?? {};
  const at = flat.rows.targets.findIndex((row) => asMap(row.written)?.code === code);
  const target = flat.rows.targets[at];
  const columns = asMap(target?.written);
  const alone = Object.keys(rest).length === 0 && citation !== undefined;
  if (!target || !columns || columns.headline !== true || columns.restatement !== undefined || !alone) {
    flat.problems.push(fileErrors.DATASET_INVALID_RESTATEMENT({ ...placeOf(file, path), code: String(code) }));
    return;
  }
  flat.rows.targets[at] = {
    ...target,
    written: { ...columns, ...place, restatement: citation, restatedCommitment: commitment },
  };
}
