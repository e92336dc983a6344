import { countOf, type Evidence, shareOf } from '@plangraph/schema';

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'key-projects.total': countOf('Project', { where: { key: { eq: true } }, place: 'place' }),
  'key-projects.start-rate': shareOf('Project', {
    where: { stage: { in: ['STARTED', 'BUILDING', 'COMPLETED'] } },
    among: { key: { eq: true } },
    place: 'place',
  }),
};
