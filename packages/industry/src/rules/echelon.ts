/** A step of the echelon of growth, as recognitions name it. */
export type EchelonLevel = 'ABOVE_SCALE' | 'SPECIALISED_SME' | 'HIDDEN_CHAMPION' | 'LITTLE_GIANT';

/** What the records are asked for a criterion. */
export type EchelonMeasure = 'REVENUE' | 'REVENUE_GROWTH' | 'OUTPUT' | 'OUTPUT_GROWTH' | 'RECOGNITION';

/** The levels from the lowest to the highest. What each asks for is data: the register of criteria. */
export const echelon: readonly EchelonLevel[] = ['ABOVE_SCALE', 'SPECIALISED_SME', 'HIDDEN_CHAMPION', 'LITTLE_GIANT'];
