import type { Authority } from '@plangraph/schema';

/** An authority that lets anybody do everything: for tests of what domains declare, not of who may. */
export const anybody: Authority = {
  ends: { place: 'Place', organisation: 'Organisation', charges: [] },
  identify: async (_transaction, viewer) => ({ viewer, organisation: null }),
  refuse: async (_transaction, _actor, touched) => touched.map(() => null),
  refuseEvidence: async (_transaction, _actor, evidenced) => evidenced.map(() => null),
  refuseOwner: async () => null,
  covers: () => true,
};
