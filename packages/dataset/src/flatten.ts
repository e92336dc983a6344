import { addCalendar } from './calendar.ts';
import type { DatasetProblem } from './datasetError.ts';
import { entries, type Flat } from './flat.ts';
import { flattenArea } from './flattenArea.ts';
import { addDesignations, addMeasures } from './flattenStated.ts';
import { addTarget } from './flattenTarget.ts';
import { asMap, type DatasetManifest } from './manifest.ts';
import type { SourceRow, SourceSet } from './sourceRow.ts';
import { spine } from './spine.ts';
import { spreadThresholds, thresholdNames } from './thresholds.ts';
import type { YamlFile } from './yamlFile.ts';

/** The spine's files beside `dataset.yaml` and the areas; each is a list of rows and may be left out. */
export const listFiles = {
  'places.yaml': 'places',
  'organisations.yaml': 'organisations',
  'units.yaml': 'units',
  'indicators.yaml': 'indicators',
  'scoreRules.yaml': 'scoreRules',
} as const satisfies Record<string, keyof typeof spine>;

/**
 * Turns a data set's nested files into rows of the spine's contracts. Codes, positions and references that follow from
 * where an entry stands are filled in here, so that no file repeats them.
 */
export function flatten(
  manifest: DatasetManifest,
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

/** Adds the plan's own row. */
function addPlan({ manifest: { file, plan }, rows, problems }: Flat): void {
  const { thresholds, ...own } = plan;
  const stated = spreadThresholds(file, thresholds);
  problems.push(...stated.problems);
  // Left out, a plan that carries it out would be taken for the plan itself.
  const written = { parent: null, ...own, ...stated.columns };
  rows.plans.push({ file, path: ['plan'], written, names: thresholdNames });
}
