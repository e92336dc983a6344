/** What a record says. Figures are whole, so that sums of numbers are exact. */
export type Stated =
  | { readonly noun: 'TechRecognition'; readonly enterprise: string; readonly kind: string; readonly grantedOn: string }
  | {
      readonly noun: 'ResearchInstitution';
      readonly kind: string;
      readonly level: string | null;
      readonly recognisedOn: string | null;
    }
  | { readonly noun: 'ResearchProject'; readonly level: string; readonly wonOn: string | null }
  | {
      readonly noun: 'TalentIntake';
      readonly place: string;
      readonly kind: string;
      readonly period: string;
      readonly count: number;
    }
  | {
      readonly noun: 'RdExpenditure';
      readonly enterprise: string;
      readonly period: string;
      readonly amount: number;
      readonly revenue: number | null;
    }
  | { readonly noun: 'Recognition'; readonly enterprise: string; readonly kind: string; readonly grantedOn: string };

/** The place and the enterprise that are not of the county. */
export const elsewhere = { place: 'hangzhou', enterprise: 'far-works' } as const;

type Of<N extends Stated['noun']> = Extract<Stated, { readonly noun: N }>;

/** Every indicator of innovation for the county's 2023, by plain loops over what serves; the year is over. */
export function recount(serving: readonly Stated[]): Record<string, string | null> {
  const of = <N extends Stated['noun']>(noun: N) => serving.filter((each): each is Of<N> => each.noun === noun);
  const isNew = (date: string | null) => Boolean(date?.startsWith('2023'));
  const recognised = (kind: string) =>
    of('TechRecognition').filter(
      (each) => each.kind === kind && isNew(each.grantedOn) && each.enterprise !== elsewhere.enterprise,
    );
  const came = (kind: string) =>
    of('TalentIntake')
      .filter((each) => each.kind === kind && isNew(each.period) && each.place !== elsewhere.place)
      .reduce((sum, { count }) => sum + count, 0);
  const high = (level: string | null) => level === 'NATIONAL' || level === 'PROVINCIAL';
  const institutions = of('ResearchInstitution').filter(
    ({ level, recognisedOn }) => high(level) && isNew(recognisedOn),
  );
  const won = of('ResearchProject').filter(({ level, wonOn }) => level !== 'NATIONAL' && isNew(wonOn));
  const above = of('Recognition').filter(({ kind }) => kind === 'ABOVE_SCALE');
  const spending = of('RdExpenditure').filter(
    ({ enterprise, period }) =>
      isNew(period) &&
      enterprise !== elsewhere.enterprise &&
      above.some((recognition) => recognition.enterprise === enterprise),
  );
  const amount = spending.reduce((sum, each) => sum + each.amount, 0);
  const revenue = spending.reduce((sum, each) => sum + (each.revenue ?? 0), 0);
  return {
    'high-tech-enterprises.new': String(recognised('HIGH_TECH').length),
    'tech-smes.new': String(recognised('TECH_SME').length),
    'rd-institutions.new': String(institutions.length),
    'research-projects.won': String(won.length),
    'leading-talent.recruited': String(came('LEADING_TALENT')),
    'graduates.attracted': String(came('GRADUATE')),
    'rd-share-of-revenue': revenue ? percent(BigInt(amount), BigInt(revenue)) : null,
  };
}

/** In percent, rounded to six digits after the point. */
function percent(part: bigint, whole: bigint): string {
  const millionths = (part * 200_000_000n + whole) / (whole * 2n);
  const rest = String(millionths % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${millionths / 1_000_000n}${rest && `.${rest}`}`;
}
