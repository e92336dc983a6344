/** What a field that knows today needs of a project's area, or the area of its own project. */
export const zoneNeeds = { plan: { timeZone: true } } as const;
