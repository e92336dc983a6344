import type { Database, Prisma } from '@plangraph/database';

/** Natural keys of the few rows of the spine that a domain's sample rows may refer to. */
export const spine = {
  place: 'county',
  village: 'village',
  organisation: 'bureau',
  plan: 'county-plan',
  area: { plan: 'county-plan', code: 'works' },
  section: { area: { plan: 'county-plan', code: 'works' }, ordinal: 1 },
  measure: 'county-plan/works/1/1',
  designation: { plan: 'county-plan', code: 'title' },
} as const;

/** Columns of a plan's row. */
type PlanFacts = Partial<Prisma.PlanUncheckedCreateInput>;

/**
 * Writes those rows into an empty database, the plan with the facts that are given; returns the id of a citation. Facts that
 * are written later hold from then on only.
 */
export async function writeSpine({ prisma }: Database, plan: PlanFacts = {}): Promise<number> {
  const named = (name: string) => ({ nameZh: `${name}（中文）`, nameEn: name });
  const titled = (title: string) => ({ titleZh: `${title}（中文）`, titleEn: title });
  const place = await prisma.place.create({ data: { code: spine.place, ...named('County'), kind: 'COUNTY' } });
  const within = { parentId: place.id, kind: 'VILLAGE' } as const;
  await prisma.place.create({ data: { code: spine.village, ...named('Village'), ...within } });
  const bureau = { code: spine.organisation, ...named('Bureau'), kind: 'BUREAU', placeId: place.id } as const;
  await prisma.organisation.create({ data: bureau });
  const document = await prisma.sourceDocument.create({ data: { code: 'report', ...titled('Report') } });
  const cited = { documentId: document.id, path: 'works/1/1', legibility: 'CLEAR' } as const;
  const citation = await prisma.citation.create({ data: cited });
  const { id: planId } = await prisma.plan.create({
    data: { code: spine.plan, ...titled('Plan'), year: 2001, placeId: place.id, ...plan },
  });
  const area = await prisma.area.create({
    data: { planId, code: spine.area.code, ordinal: 1, ...titled('Works') },
  });
  const section = await prisma.section.create({ data: { areaId: area.id, ordinal: 1, ...titled('First works') } });
  const inSection = { sectionId: section.id, ordinal: 1, citationId: citation.id } as const;
  await prisma.measure.create({
    data: { ...inSection, planId, areaId: area.id, position: 1, code: spine.measure, ...titled('Measure') },
  });
  await prisma.designation.create({
    data: {
      ...inSection,
      planId,
      code: spine.designation.code,
      ...titled('Title'),
      level: 'NATIONAL',
      commitment: 'STRIVEN',
    },
  });
  return citation.id;
}
