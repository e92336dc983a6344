/** A page to look at. */
export interface Shown {
  /** What its picture is called. */
  readonly name: string;
  /** Its address, without the language. */
  readonly path: string;
  /** The list of the graph whose first record is shown: its id is added to the address. */
  readonly found?: string;
  /** A spreadsheet that is dropped there, so that what would come of it is seen. */
  readonly sheet?: string;
  /** How many operations it asks where it is not one. */
  readonly operations?: number;
  /** Who must be signed in to see it: an organisation of the demonstration, and roles. */
  readonly as?: { readonly organisation: string; readonly roles: readonly string[] };
}

const plan = '/plans/kaihua-2023';
const day = 'asOf=2023-08-15';

/** Every page of the demonstration, in the order in which a day meets them. */
export const shown: readonly Shown[] = [
  { name: 'plan', path: `${plan}?${day}` },
  { name: 'since', path: `${plan}?${day}&since=2023-05-15` },
  { name: 'whole', path: `${plan}/whole?${day}` },
  { name: 'promise', path: `${plan}/promises/jobs.new?${day}` },
  { name: 'measures', path: `${plan}/measures?asOf=2023-10-15&state=UNDER_WAY` },
  { name: 'measure', path: `${plan}/measures/industry/1/4?asOf=2023-10-15` },
  { name: 'titles', path: `${plan}/titles?asOf=2023-10-15` },
  { name: 'title', path: `${plan}/titles/provincial-science-progress-prize?asOf=2023-10-15` },
  { name: 'ranking', path: `${plan}/ranking?of=jobs.new&asOf=2023-10-15` },
  // Summary, papers and changes are answered apart, so that of the largest plan each is within the bounds of an answer.
  { name: 'briefing', path: `${plan}/briefing?${day}&since=2023-06-15`, operations: 3 },
  { name: 'area', path: `${plan}/areas/projects?${day}` },
  { name: 'register', path: `${plan}/areas/projects/Project?stage=BUILDING` },
  {
    name: 'record',
    path: '/records/Project/',
    found:
      'projects(first: 1, filter: { stage: { eq: BUILDING } }, orderBy: { field: TOTAL_INVESTMENT, direction: DESC, missing: LAST })',
    as: { organisation: 'kaihua-demo-office', roles: ['administrator'] },
  },
  {
    name: 'headings',
    path: `${plan}/areas/industry/Park?`,
    as: { organisation: 'kaihua-demo-economy', roles: ['reporter'] },
    sheet: '园区代号,地区,园区名称,园区类别,经办人\nqixi,kaihua,齐溪园,小微企业园,王',
  },
  {
    name: 'spreadsheet',
    path: `${plan}/areas/industry/Enterprise?`,
    as: { organisation: 'kaihua-demo-economy', roles: ['reporter'] },
    sheet: [
      '编码,企业名称,英文名称,统一社会信用代码,地区',
      'bamboo,开化竹业,Kaihua Bamboo,,kaihua',
      'tea,开化茶业,Kaihua Tea,9.13308E+17,kaihua',
      'huakang,华康药业,Huakang,,kaihua',
      'paper,,Kaihua Paper,,开花',
    ].join('\n'),
  },
  { name: 'search', path: '/search?text=茶' },
  { name: 'sign-in', path: '/sign-in?' },
  { name: 'inbox', path: '/inbox?', as: { organisation: 'kaihua-demo-agriculture', roles: ['reporter'] } },
  {
    name: 'submission',
    path: '/inbox/',
    found: 'submissions(first: 1, filter: { state: { eq: SUBMITTED } })',
    as: { organisation: 'kaihua-demo-office', roles: ['approver'] },
  },
  { name: 'approver', path: '/inbox?', as: { organisation: 'kaihua-demo-office', roles: ['approver'] } },
  { name: 'connections', path: '/connections?', as: { organisation: 'kaihua-demo-office', roles: ['administrator'] } },
];
