import type { ViewerScope, Where } from '@plangraph/schema';

/** How many places may lie one within another: province, city, county, township, village. */
const levels = 5;

/**
 * Which places are under a viewer's hand: that where his organisation sits, and what lies beneath it; all for an
 * administrator without an organisation. Of an organisation that is unknown or retired none. Asked of what is known now,
 * whatever the moment that is read: who somebody was once gives him no right today.
 */
export function placesUnder(viewer: ViewerScope): boolean | Where<'Place'> {
  const { organisation, roles } = viewer;
  if (organisation === null) return roles.includes('administrator');
  // A key that may not even read sees what the public sees.
  if (viewer.client && roles.length === 0) return false;
  const here: Where<'Place'> = { organisations: { some: serving(organisation) } };
  const within = (level: number): Where<'Place'> => (level <= 1 ? here : { or: [here, { parent: within(level - 1) }] });
  return { now: within(levels) };
}

/** An organisation that acts: there is one with that code, and it serves. */
export function serving(code: string): Where<'Organisation'> {
  return { code: { eq: code }, retiredAt: { isNull: true } };
}

/** What a key may see of targets and measures, of what is not public: those of the policy areas to which it is bound; null where it is to none. */
export function withinAreas({ client }: ViewerScope): Pick<Where<'Target'> & Where<'Measure'>, 'area'> | null {
  return client?.areas ? { area: { code: { in: client.areas } } } : null;
}
