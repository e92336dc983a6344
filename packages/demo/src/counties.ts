import type { DemoRow } from '@plangraph/schema';

/** A county that exists in a demonstration only. */
export interface County {
  /** Its number among the counties of the demonstration: 2 for the first beside the plan's own. */
  readonly number: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Where the plan's place lies; null where its data set does not say. */
export interface Ancestors {
  readonly place: string;
  readonly parent: string | null;
  readonly grandparent: string | null;
}

/** The made-up cities and counties of a demonstration. */
export interface Province {
  readonly counties: readonly County[];
  /** Rows of the counties, and of the cities in which they lie. */
  readonly places: readonly DemoRow[];
}

/** How many counties a city has; the first city is the one in which the plan's own place lies. */
const perCity = 10;

/** Makes up counties beside a plan's place, so that with it there are so many. */
export function provinceOf({ place, parent, grandparent }: Ancestors, counties: number): Province {
  const cities = Array.from({ length: Math.ceil(counties / perCity) - 1 }, (_, position) => {
    const number = position + 2;
    const [nameZh, nameEn] = [`示例${number}市`, `Demo City ${number}`];
    return { code: `${place}-demo-city-${padded(number)}`, nameZh, nameEn, kind: 'CITY', parent: grandparent };
  });
  const made = Array.from({ length: counties - 1 }, (_, position) => {
    const number = position + 2;
    const [nameZh, nameEn] = [`示例${number}县`, `Demo County ${number}`];
    return { number, code: `${place}-demo-county-${padded(number)}`, nameZh, nameEn };
  });
  const cityOf = (number: number) => cities[Math.floor((number - 1) / perCity) - 1]?.code ?? parent;
  return {
    counties: made,
    places: [...cities, ...made.map(({ number, ...named }) => ({ ...named, kind: 'COUNTY', parent: cityOf(number) }))],
  };
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
