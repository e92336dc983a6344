import { type Authority, asTransaction } from '@plangraph/schema';
import { isOfPlace } from '../rules/authority.ts';
import { placesUnder } from '../rules/placesUnder.ts';
import { refuseEvidence } from './evidence.ts';
import { placesAbove } from './places.ts';
import { refuseAll, tellerOf } from './refuseAll.ts';
import { identify } from './who.ts';

/** Who may do what with whose records, in every mutation and every register: what is asked of the one rule, and told of it. */
export const authority: Authority = {
  ends: { place: 'Place', organisation: 'Organisation', charges: ['Measure', 'Target'] },
  identify: (transaction, viewer) => identify(asTransaction(transaction), viewer),
  covers: placesUnder,
  refuse: (transaction, actor, touched) => refuseAll(asTransaction(transaction), actor, touched),
  refuseEvidence: (transaction, actor, evidenced) => refuseEvidence(asTransaction(transaction), actor, evidenced),
  async refuseOwner(transaction, touched, owner) {
    const within = asTransaction(transaction);
    const above = await placesAbove(within, [touched.place, owner.placeId]);
    if (isOfPlace(above(touched.place), above(owner.placeId))) return null;
    const tell = await tellerOf(within, [{ owners: [], place: touched.place }]);
    return tell('OTHER_PLACE', { ...touched, owners: [], path: [] });
  },
};
