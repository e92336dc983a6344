import type { Database } from '@plangraph/database';
import type { Viewer } from '@plangraph/schema';
import { spine } from './spine.ts';

/** Codes of the bureaus beside the spine's: one of its own county, and one of another. */
export const strangers = { neighbour: 'near-bureau', foreigner: 'far-bureau' } as const;

/** Writes them, where they are not there. */
export async function writeStrangers({ prisma }: Database): Promise<void> {
  const { id: here } = await prisma.place.findUniqueOrThrow({ where: { code: spine.place } });
  const county = { code: 'far-county', nameZh: '外县', nameEn: 'Far county', kind: 'COUNTY' } as const;
  const { id: there } = await prisma.place.upsert({ where: { code: county.code }, update: {}, create: county });
  for (const [code, placeId] of [
    [strangers.neighbour, here],
    [strangers.foreigner, there],
  ] as const) {
    const bureau = { code, nameZh: '别的单位', nameEn: 'Another bureau', kind: 'BUREAU', placeId } as const;
    await prisma.organisation.upsert({ where: { code }, update: {}, create: bureau });
  }
}

/** Somebody of a bureau, with roles. */
export function memberOf(organisation: string, ...roles: readonly string[]): Viewer {
  return { subject: `somebody of ${organisation}`, organisation, roles };
}
