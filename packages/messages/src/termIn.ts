const brackets = /[()（）]/;
const chinese = /\p{Script=Han}/u;

/**
 * The first Chinese term that a description in English has in brackets: what it describes is called so.
 *
 * @example termIn('A place that a plan belongs to (地区): a province, a city.') // '地区'
 */
export function termIn(description: string | null | undefined): string | undefined {
  const bracketed = (description ?? '').split(brackets).filter((_part, index) => index % 2 === 1);
  return bracketed
    .find((part) => chinese.test(part))
    ?.split(/[,，;；]/)[0]
    ?.trim();
}
