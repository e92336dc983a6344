/** The courses that a target may state: at once, along a line, or by a season of the year. */
export const statedCourses = ['FLAT', 'LINEAR', 'SECOND_HALF', 'AUTUMN', 'YEAR_END'] as const;

/** How what is expected grows through the year, as a target states it. */
export type StatedCourse = (typeof statedCourses)[number];

/** A season: how many twelfths of the year's promise are expected at the end of each month, from January. */
export type Season = readonly number[];

/** The courses that follow a season. Counties know from other years when recognitions are announced. */
const seasons = {
  SECOND_HALF: [0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 10, 12],
  AUTUMN: [0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 9, 12],
  YEAR_END: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12],
} as const satisfies Partial<Record<StatedCourse, Season>>;

/** The season of a course; undefined where it follows none. */
export function seasonOf(course: StatedCourse | null): Season | undefined {
  return course === null || course === 'FLAT' || course === 'LINEAR' ? undefined : seasons[course];
}
