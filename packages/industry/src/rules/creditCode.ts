// The characters of GB 32100-2015: those that are mistaken for a digit are left out.
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code (GB 32100-2015) that belongs to nobody, with both of its check characters: an enterprise
 * under the market authority, in a region that does not exist, whose organisation code begins with DEM.
 *
 * @example fictitiousCreditCode(1) // '91000000DEM000014K'
 */
export function fictitiousCreditCode(serial: number): string {
  const body = `DEM${String(serial).padStart(5, '0')}`;
  const code = `91000000${body}${organisationCheck(body)}`;
  return `${code}${creditCheck(code)}`;
}

/** Whether the last character of a unified social credit code fits the others. */
export function hasValidCheck(creditCode: string): boolean {
  if (creditCode.length !== 18 || [...creditCode].some((character) => !characters.includes(character))) return false;
  return creditCheck(creditCode.slice(0, 17)) === creditCode.at(-1);
}

function creditCheck(code: string): string {
  let [sum, weight] = [0, 1];
  for (const character of code) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31] ?? '';
}

/** The check character of an organisation code after GB 11714, in which A counts 10. */
function organisationCheck(body: string): string {
  const sum = [...body].reduce(
    (total, each, at) => total + Number.parseInt(each, 36) * (organisationWeights[at] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
