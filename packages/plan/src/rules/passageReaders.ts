import type { ViewerScope, Where } from '@plangraph/schema';
import { serving } from './placesUnder.ts';

/** How many places may lie one within another: province, city, county, township, village. */
const levels = 5;

const nowhere: Where<'Place'> = { or: [] };

/** Whether a viewer may read every passage there is: the operator's administrator, who acts for no organisation. */
export function readsEverything(viewer: ViewerScope | null): boolean {
  return viewer !== null && viewer.organisation === null && viewer.roles.includes('administrator');
}

/**
 * The places whose documents a viewer may read passages of, where those are not open to everybody: the one in which his
 * organisation sits, those beneath it and those above it. An organisation that is unknown or retired reads none. Asked of
 * what is known now, whatever the moment that is read.
 */
export function placesReadBy(viewer: ViewerScope | null): Where<'Place'> {
  if (readsEverything(viewer)) return {};
  if (!viewer || viewer.organisation === null || viewer.roles.length === 0) return nowhere;
  const here: Where<'Place'> = { organisations: { some: serving(viewer.organisation) } };
  const beneath = (level: number): Where<'Place'> =>
    level <= 1 ? here : { or: [here, { parent: beneath(level - 1) }] };
  const above = (level: number): Where<'Place'> =>
    level <= 1 ? here : { or: [here, { children: { some: above(level - 1) } }] };
  return { now: { or: [beneath(levels), above(levels)] } };
}
