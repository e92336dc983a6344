/** Loads the rooms that are needed once there is a graph to serve: while the database starts there is time for it. */
export async function loadServingRooms() {
  const [gateway, { openIdentity }, { createKnownLane }, { createShares }, { createBudgets }, listed, documents] =
    await Promise.all([
      import('./gateway.ts'),
      import('../identity/openIdentity.ts'),
      import('../lanes/known.ts'),
      import('../shares/shares.ts'),
      import('../budgets/budgets.ts'),
      import('../operations/persistedList.ts'),
      import('../operations/limits.ts'),
    ]);
  const { createGateway } = gateway;
  const { commandLineOperations, listPersistedOperations } = listed;
  const { boundedDocuments } = documents;
  const operations = { commandLineOperations, listPersistedOperations, boundedDocuments };
  return { createGateway, openIdentity, createKnownLane, createShares, createBudgets, operations };
}
