import { addCalendar, calendarColumns } from './calendar.ts';
import type { DatasetProblem } from './datasetError.ts';
import { flattenArea } from './flattenArea.ts';
import { addDesignations, addMeasures } from './flattenStated.ts';
import { asMap, type Manifest } from './manifest.ts';
import { placeOf, type SourceRow, type SourceSet } from './sourceRow.ts';
import { spine } from './spine.ts';
import { spreadThresholds, thresholdNames } from './thresholds.ts';
import { addWaypoints } from './waypoints.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** The spine's files beside `dataset.yaml` and the areas; each is a list of rows and may be left out. */
export const listFiles = {
  'places.yaml': 'places',
  'organisations.yaml': 'organisations',
  'units.yaml': 'units',
  'indicators.yaml': 'indicators',
} as const satisfies Record<string, keyof typeof spine>;

/** What flattening collects: rows by the spine's contracts, and what was wrong with the nesting. */
export interface Flat {
  readonly manifest: Manifest;
  readonly rows: { readonly [Name in keyof typeof spine]: SourceRow[] };
  readonly problems: DatasetProblem[];
}

/**
 * Turns a data set's nested files into rows of the spine's contracts. Codes, positions and references that follow from
 * where an entry stands are filled in here, so that no file repeats them.
 */
export function flatten(
  manifest: Manifest,
  files: ReadonlyMap<string, YamlFile>,
): { sets: SourceSet[]; problems: DatasetProblem[] } {
  const rows = Object.fromEntries(Object.keys(spine).map((name) => [name, [] as SourceRow[]])) as Flat['rows'];
  const flat: Flat = { manifest, rows, problems: [] };
  for (const [name, kind] of Object.entries(listFiles)) {
    const file = files.get(name);
    if (file)
      for (const [position, written] of entries(flat, file, file.value, []))
        rows[kind].push({ file, path: [position], written });
  }
  for (const [position, written] of manifest.documents.entries()) {
    rows.documents.push({ file: manifest.file, path: ['documents', position], written });
  }
  addPlan(flat);
  const headline = files.get('headline.yaml');
  if (headline) {
    for (const [position, written] of entries(flat, headline, headline.value, [])) {
      addTarget(flat, headline, [position], written, { headline: true });
    }
  }
  const lead = files.get('lead.yaml');
  if (lead) {
    const { measures, designations } = asMap(lead.value) ?? {};
    addMeasures(flat, lead, ['measures'], measures, {});
    addDesignations(flat, lead, ['designations'], designations, {});
  }
  for (const [position, code] of manifest.areas.entries()) {
    const file = files.get(`areas/${code}.yaml`);
    if (file) flattenArea(flat, file, code, position + 1);
  }
  const calendar = files.get('calendar.yaml');
  if (calendar) flat.problems.push(...addCalendar(rows.targets, calendar));
  const sets = Object.entries(spine).map(([name, contract]) => ({ contract, rows: rows[name as keyof typeof spine] }));
  return { sets, problems: flat.problems };
}

/** The entries of a list; anything else is reported and has none. */
export function entries({ problems }: Flat, file: YamlFile, value: unknown, path: EntryPath): [number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  if (value !== undefined && value !== null) {
    problems.push({
      ...placeOf(file, path),
      rule: 'DATASET_INVALID_VALUE',
      message: { en: `${path.at(-1) ?? file.name} must be a list.`, zh: `${path.at(-1) ?? file.name} 须为列表。` },
      cure: { en: 'Begin each entry with “- ”.', zh: '每一条以“- ”开头。' },
    });
  }
  return [];
}

/**
 * Fills what follows from an entry's place into its columns. An entry that states such a column itself is reported: two
 * sources for one fact would disagree some day.
 */
export function complete(
  { problems }: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  columns: Record<string, unknown>,
): unknown {
  const own = asMap(written);
  if (!own) return written;
  for (const name of Object.keys(columns).filter((each) => each in own)) {
    problems.push({
      ...placeOf(file, path, [name]),
      rule: 'DATASET_UNKNOWN_COLUMN',
      message: { en: `${name} follows from where the entry stands.`, zh: `${name} 由条目所在位置决定。` },
      cure: { en: `Remove ${name}.`, zh: `请删除 ${name}。` },
    });
  }
  return { ...own, ...columns };
}

/** Adds the plan's own row. */
function addPlan({ manifest: { file, plan }, rows, problems }: Flat): void {
  const { thresholds, ...own } = plan;
  const stated = spreadThresholds(file, thresholds);
  problems.push(...stated.problems);
  rows.plans.push({ file, path: ['plan'], written: { ...own, ...stated.columns }, names: thresholdNames });
}

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
  const { responsible, waypoints, parts, ...own } = asMap(written) ?? {};
  const { code } = own;
  const defaults = {
    comparator: 'EQUAL',
    commitment: 'PLAIN',
    deadline: `${manifest.plan.year}-12-31`,
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
