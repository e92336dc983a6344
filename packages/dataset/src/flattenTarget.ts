import { calendarColumns } from './calendar.ts';
import { complete, entries, type Flat } from './flat.ts';
import { asMap } from './manifest.ts';
import { addWaypoints } from './waypoints.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

// What a form of promise does not have, it has not, whatever an earlier version of the plan said.
const formless = {
  form: 'NUMBER',
  upperValue: null,
  reference: null,
  referenceIndicator: null,
  referencePlace: null,
  margin: null,
  scope: null,
  baseYear: null,
};

// Nor has it a calendar that neither it nor the data set's calendar states.
const unscheduled = Object.fromEntries(calendarColumns.map((name) => [name, null]));

/**
 * Adds a target and the parts that it consists of; its position is that among all the plan's targets, in the order of the
 * source. A part commits the plan as the whole does, unless it says otherwise.
 */
export function addTarget(
  flat: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  place: Record<string, unknown>,
): void {
  const { rows, manifest } = flat;
  const { responsible, waypoints, parts, serves, ...own } = asMap(written) ?? {};
  const { code } = own;
  const { year, lastYear = null, parent } = manifest.plan;
  const defaults = {
    comparator: 'EQUAL',
    commitment: 'PLAIN',
    deadline: `${lastYear ?? year}-12-31`,
    span: lastYear === null ? null : 'LAST_YEAR',
    // A promise of several years is named by its code: that of the plan which this one carries out.
    ...(serves === undefined ? {} : { serves: typeof serves === 'string' ? { plan: parent, code: serves } : serves }),
    ...formless,
    ...unscheduled,
    ...(own.form === 'RELATIVE' || own.form === 'QUALITATIVE' ? { value: null } : {}),
  };
  const columns = { plan: manifest.code, indicator: code, ordinal: rows.targets.length + 1, partOf: null, ...place };
  const stated = asMap(written) ? { ...defaults, ...own } : written;
  rows.targets.push({ file, path, written: complete(flat, file, path, stated, columns) });
  const target = { plan: manifest.code, code };
  addResponsible(flat, file, path, responsible, { target });
  addWaypoints(flat, file, path, waypoints, { target, deadline: asMap(stated)?.deadline });
  for (const [position, part] of entries(flat, file, parts, [...path, 'parts'])) {
    const inherited = { commitment: own.commitment ?? 'PLAIN', citation: own.citation, ...asMap(part) };
    const at = [...path, 'parts', position];
    addTarget(flat, file, at, asMap(part) ? inherited : part, { ...place, partOf: target });
  }
}

/** Adds the organisations that answer for a measure or a target. */
export function addResponsible(
  flat: Flat,
  file: YamlFile,
  path: EntryPath,
  responsible: unknown,
  of: Record<string, unknown>,
): void {
  const kind = 'target' in of ? 'targetResponsibilities' : 'measureResponsibilities';
  const at = [...path, 'responsible'];
  for (const [position, written] of entries(flat, file, responsible, at)) {
    const place = [...at, position];
    flat.rows[kind].push({ file, path: place, written: complete(flat, file, place, written, of) });
  }
}
