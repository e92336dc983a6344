// The characters of GB 32100-2015: those that are mistaken for a digit are left out.
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** How many enterprises of one world can bear codes. */
const mostSerials = 31 ** 2;
/** A prime, so that worlds whose names differ in a number of up to three digits never meet. */
const worlds = 99_999_989;

/**
 * A unified social credit code (GB 32100-2015) that belongs to nobody, with both of its check characters: an enterprise
 * under the market authority, in a region that does not exist, whose organisation code begins with DEM. Codes of worlds
 * with different names differ.
 *
 * @throws RangeError for a serial number below 1 or above 960.
 * @example fictitiousCreditCode(1) // '91000000DEM000014K'
 */
export function fictitiousCreditCode(serial: number, world = ''): string {
  if (serial < 1 || serial >= mostSerials) throw new RangeError(`${serial} is no serial number from 1 to 960.`);
  const number = [...world].reduce((sum, each) => (sum * 131 + (each.codePointAt(0) ?? 0)) % worlds, 0);
  const region = `00${String(Math.floor(number / 10_000)).padStart(4, '0')}`;
  const body = `DEM${inCharacters(number % 10_000, 3)}${inCharacters(serial, 2)}`;
  const code = `91${region}${body}${organisationCheck(body)}`;
  return `${code}${creditCheck(code)}`;
}

function inCharacters(number: number, width: number): string {
  const last = characters[number % characters.length] ?? '';
  return width === 1 ? last : `${inCharacters(Math.floor(number / characters.length), width - 1)}${last}`;
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
