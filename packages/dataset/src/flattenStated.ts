import { complete, entries, type Flat } from './flat.ts';
import { addResponsible } from './flattenTarget.ts';
import { asMap } from './manifest.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** What states a measure or a title: a section, the opening words of an area, or those of the plan. */
export interface Stating {
  readonly area?: { readonly plan: string; readonly code: string };
  readonly section?: { readonly area: object; readonly ordinal: number };
}

/** Adds what is to be done. Codes count within what states it, positions through the whole plan. */
export function addMeasures(
  flat: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  { area, section }: Stating,
): void {
  const plan = flat.manifest.code;
  const within = [plan, area?.code, section?.ordinal ?? 'lead'].filter((part) => part !== undefined).join('/');
  for (const [index, measure] of entries(flat, file, written, path)) {
    const ordinal = index + 1;
    const code = `${within}/${ordinal}`;
    const place = [...path, index];
    const { responsible, checkpoints, ...columns } = asMap(measure) ?? {};
    const stated = asMap(measure) ? { commitment: 'PLAIN', frame: false, ...columns } : measure;
    const { measures } = flat.rows;
    const follows = {
      plan,
      area: area ?? null,
      section: section ?? null,
      ordinal,
      code,
      position: measures.length + 1,
    };
    measures.push({
      file,
      path: place,
      written: complete(flat, file, place, stated, { ...follows, ...leadOf(responsible) }),
    });
    for (const [at, checkpoint] of entries(flat, file, checkpoints, [...place, 'checkpoints'])) {
      const point = [...place, 'checkpoints', at];
      const written = complete(flat, file, point, checkpoint, { measure: code, ordinal: at + 1 });
      flat.rows.checkpoints.push({ file, path: point, written });
    }
    addResponsible(flat, file, place, responsible, { measure: code });
  }
}

/** Who leads a measure: the organisation that is charged with it as its lead. */
function leadOf(responsible: unknown): { readonly lead?: unknown } {
  const charges = Array.isArray(responsible) ? responsible : [];
  const lead = charges.map(asMap).find((charge) => charge?.role === 'LEAD')?.organisation;
  return lead === undefined ? {} : { lead };
}

/** Adds the titles to win. */
export function addDesignations(
  flat: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  { area, section }: Stating,
): void {
  const plan = flat.manifest.code;
  for (const [index, designation] of entries(flat, file, written, path)) {
    const place = [...path, index];
    const follows = { plan, area: area ?? null, section: section ?? null, ordinal: index + 1 };
    const stated = asMap(designation) ? { commitment: 'PLAIN', ...asMap(designation) } : designation;
    flat.rows.designations.push({ file, path: place, written: complete(flat, file, place, stated, follows) });
  }
}
