/** What stands in a section of an area, or in the area as a whole. */
interface Placed {
  readonly section: { readonly ordinal: number } | null;
}

/** The parts of an area in the order of the plan: what belongs to the area as a whole, then section by section. */
export function bySection<
  Section extends { readonly ordinal: number },
  Target extends Placed,
  Measure extends Placed,
  Title extends Placed,
>(area: {
  readonly sections: readonly Section[];
  readonly targets: { readonly nodes: readonly Target[] };
  readonly measures: { readonly nodes: readonly Measure[] };
  readonly designations: { readonly nodes: readonly Title[] };
}) {
  return [null, ...area.sections].map((section) => {
    const isHere = (each: Placed) => (each.section?.ordinal ?? null) === (section?.ordinal ?? null);
    return {
      /** Null for the area as a whole. */
      section,
      targets: area.targets.nodes.filter(isHere),
      measures: area.measures.nodes.filter(isHere),
      designations: area.designations.nodes.filter(isHere),
    };
  });
}
