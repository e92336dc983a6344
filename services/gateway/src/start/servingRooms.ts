/** Loads the rooms that are needed once there is a graph to serve: while the database starts there is time for it. */
export async function loadServingRooms() {
  const [
    { createGateway },
    { openIdentity },
    { createKnownLane },
    { createShares },
    { createBudgets },
    listed,
    limits,
  ] = await Promise.all([
    import('./gateway.ts'),
    import('../identity/openIdentity.ts'),
    import('../lanes/known.ts'),
    import('../shares/shares.ts'),
    import('../budgets/budgets.ts'),
    import('../operations/persistedList.ts'),
    import('../operations/limits.ts'),
  ]);
  return { createGateway, openIdentity, createKnownLane, createShares, createBudgets, listed, limits };
}
