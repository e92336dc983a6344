import type { Deed } from '@plangraph/schema';

/** What the graph knows of the organisation that a token names. */
export type OrganisationState = 'KNOWN' | 'RETIRED' | 'UNKNOWN' | 'NONE';

/** Who wants to do something. */
export interface Who {
  readonly roles: readonly string[];
  readonly standing: OrganisationState;
  /** Number of the organisation, where it is known. */
  readonly organisation: number | null;
  /** Number of the place where it sits; null where it sits nowhere. */
  readonly place: number | null;
  /** Codes of the policy areas to which a key is bound; null for all, and for persons. */
  readonly areas: readonly string[] | null;
}

/** Whose something is. */
export interface WhoseRecord {
  /** The place where it lies and those that this is part of, the nearest first; none where it lies nowhere. */
  readonly places: readonly number[];
  /** The organisations that own it, lead it, or own or lead what it is part of. */
  readonly owners: readonly number[];
  /** Whether whoever asks is charged with the measure or target that it serves. */
  readonly isCharged: boolean;
  /** Whether whoever asks is charged with anything of the area, in a plan of one of the places. */
  readonly isResponsible: boolean;
  /** Whether it is of a register that all places share. */
  readonly isShared: boolean;
  /** Whether it is part of something else. */
  readonly isPart: boolean;
  /** Code of the policy area whose register it is in; null for none. */
  readonly area: string | null;
}

/** Why somebody may not. */
export type Refusal =
  | 'NO_ORGANISATION'
  | 'UNKNOWN_ORGANISATION'
  | 'RETIRED_ORGANISATION'
  | 'OUT_OF_SCOPE'
  | 'NOT_YOURS'
  | 'OTHER_PLACE';

/** Why somebody writes nothing whatever; null where he may. Only who administers everything acts for no organisation. */
export function refuseWriter({ roles, standing }: Pick<Who, 'roles' | 'standing'>): Refusal | null {
  if (standing === 'KNOWN') return null;
  if (standing !== 'NONE') return `${standing}_ORGANISATION`;
  return roles.includes('administrator') ? null : 'NO_ORGANISATION';
}

/** Whether places are under somebody's hand: his organisation sits in one of them, or he acts for none and administers all. */
export function hasUnderHand(
  { roles, standing, place }: Pick<Who, 'roles' | 'standing' | 'place'>,
  places: readonly number[],
): boolean {
  if (standing === 'NONE') return roles.includes('administrator');
  return standing === 'KNOWN' && place !== null && places.includes(place);
}

/** Why a key may not reach into a policy area; null where it may. What is of no area is for keys that are bound to none. */
export function refuseArea({ areas }: Pick<Who, 'areas'>, area: string | null): Refusal | null {
  return areas === null || (area !== null && areas.includes(area)) ? null : 'OUT_OF_SCOPE';
}

/**
 * Why somebody may not touch a record; null where it is his to touch: his organisation owns or leads it, or is charged with
 * what it serves; nobody is known to own it and his organisation is responsible for its area in its place; or he administers
 * its place. What is new lies where the organisation sits or beneath, and what is added to a record is added by its owner.
 */
export function refuseTouch(who: Who, whose: WhoseRecord, deed: Deed): Refusal | null {
  const never = refuseWriter(who) ?? refuseArea(who, whose.area);
  if (never) return never;
  if (who.roles.includes('administrator') && hasUnderHand(who, whose.places)) return null;
  if (deed === 'ADMINISTER' || who.organisation === null) return 'OTHER_PLACE';
  if (deed === 'CREATE' && !whose.isPart)
    return whose.isShared || hasUnderHand(who, whose.places) ? null : 'OTHER_PLACE';
  if (whose.owners.includes(who.organisation) || whose.isCharged) return null;
  return whose.owners.length === 0 && whose.isResponsible ? null : 'NOT_YOURS';
}

/** Whether an organisation may be given what lies in a place: it sits there, above or beneath, or nowhere. */
export function isOfPlace(places: readonly number[], seat: readonly number[]): boolean {
  const [place] = places;
  const [own] = seat;
  return place === undefined || own === undefined || places.includes(own) || seat.includes(place);
}
