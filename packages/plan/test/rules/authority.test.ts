import type { Deed } from '@plangraph/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfPlace, refuseTouch, refuseWriter, type Who, type WhoseRecord } from '../../src/rules/authority.ts';

// A tree of places, the nearest first: a village of a county of a city, and the city's other county.
const village = [3, 2, 1];
const county = [2, 1];
const city = [1];
const elsewhere = [9, 1];

const bureau: Who = { roles: ['reporter'], standing: 'KNOWN', organisation: 7, place: 2, areas: null };
const neighbour: Who = { ...bureau, organisation: 8 };
const stranger: Who = { ...bureau, organisation: 5, place: 9 };
const mayor: Who = { ...neighbour, roles: ['administrator'] };
const operator: Who = { roles: ['administrator'], standing: 'NONE', organisation: null, place: null, areas: null };

const none = { isCharged: false, isResponsible: false, isShared: false, isPart: false, area: 'industry' };
const record = (more: Partial<WhoseRecord> = {}): WhoseRecord => ({ places: county, owners: [7], ...none, ...more });

describe('whoever writes', () => {
  it('acts for an organisation that the graph knows and that serves', () => {
    expect(refuseWriter(bureau)).toBeNull();
    expect(refuseWriter({ ...bureau, standing: 'UNKNOWN' })).toBe('UNKNOWN_ORGANISATION');
    expect(refuseWriter({ ...bureau, standing: 'RETIRED' })).toBe('RETIRED_ORGANISATION');
    expect(refuseWriter({ ...bureau, standing: 'NONE' })).toBe('NO_ORGANISATION');
  });

  it('is whoever administers everything, who acts for none; but not for one that is gone', () => {
    expect(refuseWriter(operator)).toBeNull();
    expect(refuseWriter({ ...operator, standing: 'UNKNOWN' })).toBe('UNKNOWN_ORGANISATION');
  });
});

describe('a record is touched', () => {
  it('by its owner, and by nobody else of the county', () => {
    expect(refuseTouch(bureau, record(), 'CHANGE')).toBeNull();
    expect(refuseTouch(neighbour, record(), 'CHANGE')).toBe('NOT_YOURS');
    expect(refuseTouch(neighbour, record({ isResponsible: true }), 'CHANGE')).toBe('NOT_YOURS');
    expect(refuseTouch(neighbour, record({ isCharged: true }), 'CHANGE')).toBeNull();
  });

  it('by whoever is responsible for its area there, where nobody is known to own it', () => {
    expect(refuseTouch(neighbour, record({ owners: [] }), 'CHANGE')).toBe('NOT_YOURS');
    expect(refuseTouch(neighbour, record({ owners: [], isResponsible: true }), 'CHANGE')).toBeNull();
  });

  it('by administrators of its place or of one above, and brought back by them alone', () => {
    expect(refuseTouch(mayor, record({ places: village }), 'ADMINISTER')).toBeNull();
    expect(refuseTouch(mayor, record({ places: city }), 'CHANGE')).toBe('NOT_YOURS');
    expect(refuseTouch(mayor, record({ places: elsewhere }), 'ADMINISTER')).toBe('OTHER_PLACE');
    expect(refuseTouch(bureau, record(), 'ADMINISTER')).toBe('OTHER_PLACE');
    expect(refuseTouch(operator, record({ places: [] }), 'ADMINISTER')).toBeNull();
  });

  it('where it is new, by whoever sits there or above, or owns what it is added to', () => {
    expect(refuseTouch(bureau, record({ places: village }), 'CREATE')).toBeNull();
    expect(refuseTouch(bureau, record({ places: elsewhere }), 'CREATE')).toBe('OTHER_PLACE');
    expect(refuseTouch(bureau, record({ places: city }), 'CREATE')).toBe('OTHER_PLACE');
    expect(refuseTouch(stranger, record({ places: [], isShared: true }), 'CREATE')).toBeNull();
    expect(refuseTouch(neighbour, record({ isPart: true }), 'CREATE')).toBe('NOT_YOURS');
  });

  it('and may be given to whoever sits in its place, above or beneath', () => {
    expect(isOfPlace(county, village)).toBe(true);
    expect(isOfPlace(county, city)).toBe(true);
    expect(isOfPlace(county, elsewhere)).toBe(false);
    expect(isOfPlace([], elsewhere)).toBe(true);
  });
});

const who: fc.Arbitrary<Who> = fc
  .record({
    roles: fc.subarray(['reader', 'reporter', 'approver', 'administrator']),
    standing: fc.constantFrom('KNOWN', 'RETIRED', 'UNKNOWN', 'NONE'),
    organisation: fc.constantFrom(5, 7, 8),
    place: fc.constantFrom(1, 2, 3, 9, null),
    areas: fc.constantFrom(null, [], ['industry'], ['projects', 'governance']),
  })
  .map((each) => (each.standing === 'KNOWN' ? each : { ...each, organisation: null, place: null }));
const whose: fc.Arbitrary<WhoseRecord> = fc.record({
  places: fc.constantFrom(village, county, city, elsewhere, []),
  owners: fc.subarray([5, 7, 8]),
  isCharged: fc.boolean(),
  isResponsible: fc.boolean(),
  isShared: fc.boolean(),
  isPart: fc.boolean(),
  area: fc.constantFrom('industry', 'projects', null),
});
const deed = fc.constantFrom<Deed>('CREATE', 'CHANGE', 'HAND_OVER', 'ADMINISTER');

it('nobody touches what is neither his, nor in his place, nor given into his charge', () => {
  fc.assert(
    fc.property(who, whose, deed, (someone, something, done) => {
      if (refuseTouch(someone, something, done) !== null) return;
      const { standing, roles, organisation, place } = someone;
      const administers =
        roles.includes('administrator') &&
        (standing === 'NONE' || (place !== null && something.places.includes(place)));
      const isOwn = organisation !== null && something.owners.includes(organisation);
      const isGiven = something.isCharged || (something.isResponsible && something.owners.length === 0);
      const sitsThere =
        done === 'CREATE' &&
        !something.isPart &&
        (something.isShared || (place !== null && something.places.includes(place)));
      expect(standing === 'KNOWN' || standing === 'NONE').toBe(true);
      expect(administers || (done !== 'ADMINISTER' && standing === 'KNOWN' && (isOwn || isGiven || sitsThere))).toBe(
        true,
      );
    }),
  );
});

it('a key that is bound to policy areas may what one that is bound to none may, there, and nothing elsewhere', () => {
  fc.assert(
    fc.property(who, whose, deed, (someone, something, done) => {
      const told = refuseTouch(someone, something, done);
      const free = refuseTouch({ ...someone, areas: null }, something, done);
      const { areas } = someone;
      if (areas === null || (something.area !== null && areas.includes(something.area))) expect(told).toBe(free);
      else expect(told).not.toBeNull();
    }),
  );
});
