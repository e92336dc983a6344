/** The names that the specification of subgraphs gives to the types of what routers ask. */
export const routerTypes = { any: '_Any', entity: '_Entity', service: '_Service' } as const;

/** The root queries that routers ask of every subgraph. */
export const routerFields = ['_entities', '_service'] as const;

/** Whether it is one of them, which the subgraph's own text does not name. */
export function isAskedByRouters(field: string): boolean {
  return routerFields.some((each) => each === field);
}
