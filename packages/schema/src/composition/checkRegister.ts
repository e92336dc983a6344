import { enums } from '@plangraph/database';
import { CompositionError, factsOf, whyNotWritable } from '@plangraph/rows';
import { isOwned, ownerColumn } from '../contract/belongs.ts';
import type {
  AnyRegisterDefinition,
  DeclaredRegister,
  MoveDate,
  Register,
  RegisterVerb,
  Stages,
} from '../contract/register.ts';
import type { Role } from '../contract/role.ts';
import { checkBelongs } from './checkBelongs.ts';
import type { Declarations } from './declarations.ts';

/**
 * Checks what a domain declared of a register, when all nouns are known.
 *
 * @throws CompositionError naming the domain, the noun and what does not fit.
 */
export function checkRegister(
  declared: Declarations,
  { noun, domain, definition }: DeclaredRegister,
  area: string | null,
): Register {
  const refuse = refusal(domain, noun);
  const owner = declared.nouns.get(noun)?.owner;
  if (!owner) throw refuse('which no composed domain owns');
  if (owner !== domain) throw refuse(`owned by ${owner}; ${owner} alone can make it a register`);
  const { row, roles, stages } = definition;
  if (row.model !== noun) throw refuse(`with rows of ${row.model}`);
  const verbs = verbsOf(noun, definition);
  const unwritable = verbs.has('create') ? whyNotWritable(row) : undefined;
  if (unwritable) throw refuse(`but ${unwritable}`);
  if (verbs.has('retire') && factsOf(noun).columns.retiredAt?.type !== 'DateTime') {
    throw refuse(
      'whose model has no moment retiredAt; retirement takes the place of deletion. Give the model a line `retiredAt DateTime? @db.Timestamptz(3)`',
    );
  }
  if (!declared.authority) throw refuse('but no composed domain says who may touch what');
  const creators = verbs.get('create') ?? [];
  if (creators.some((role) => role !== 'administrator') && !isOwned({ noun })) {
    throw refuse(
      `whose model has no ${ownerColumn}; whoever creates a record owns it. Give the model \`${ownerColumn} Int?\`, its relation \`owner\` as \`pnpm new-noun\` writes it, and \`@@index([${ownerColumn}])\``,
    );
  }
  return {
    noun,
    domain,
    row,
    area,
    roles,
    verbs,
    belongs: checkBelongs(declared, noun, definition.belongs, declared.authority.authority, refuse),
    retired: definition.retired ?? (verbs.has('retire') ? 'HIDDEN' : 'SHOWN'),
    stages: stages ? checkStages(noun, row.columns, stages, refuse) : null,
  };
}

type Refuse = (what: string) => CompositionError;

/** The verbs that a register has, each with who may: those that it states, or all that its records allow. */
function verbsOf(noun: string, { roles, verbs, stages }: AnyRegisterDefinition): Register['verbs'] {
  const all: readonly (readonly [RegisterVerb, readonly Role[]])[] = [
    ['create', roles],
    ['change', roles],
    ...(stages ? ([['move', roles]] as const) : []),
    ['retire', roles],
    ['restore', ['administrator']],
    ...(isOwned({ noun }) ? ([['handOver', roles]] as const) : []),
  ];
  if (!verbs) return new Map(all);
  return new Map(all.flatMap(([verb]) => (verbs[verb] ? [[verb, verbs[verb]] as const] : [])));
}

function refusal(domain: string, noun: string): Refuse {
  return (what) => new CompositionError(`${domain} registers ${noun}, ${what}.`);
}

function checkStages(
  noun: string,
  columns: readonly string[],
  { column, initial, moves, dates = {}, states = [] }: NonNullable<AnyRegisterDefinition['stages']>,
  refuse: Refuse,
): Stages {
  const facts = factsOf(noun).columns;
  const { kind, type = '', list } = facts[column] ?? {};
  if (kind !== 'enum' || list) throw refuse(`with stages in ${column}, which is no column of one word of an enum`);
  if (!columns.includes(column)) throw refuse(`with stages in ${column}, which its rows do not state`);
  const words: readonly string[] = (enums as Readonly<Record<string, readonly string[]>>)[type] ?? [];
  const expectStage = (stage: string, place: string) => {
    if (!words.includes(stage)) throw refuse(`${place} ${stage}, which ${type} does not have`);
  };
  for (const [from, following] of Object.entries(moves)) {
    expectStage(from, 'with moves from');
    for (const to of following) {
      expectStage(to, `with a move from ${from} to`);
      if (to === from) throw refuse(`with a move from ${from} to itself`);
    }
  }
  const unlisted = words.find((word) => !Object.hasOwn(moves, word));
  if (unlisted) throw refuse(`without saying what may follow ${unlisted}; state an empty list where nothing may`);
  for (const stage of initial ?? []) expectStage(stage, 'to be created as');
  const filled = Object.entries(dates).flatMap(([stage, date]): [string, MoveDate][] => {
    if (date === undefined) return [];
    expectStage(stage, 'with a date for');
    const { first = false, column: name } =
      typeof date === 'string' ? { column: date } : { first: true, column: date.first };
    if (facts[name]?.type !== 'Date') throw refuse(`with ${name} as the date of ${stage}, which holds no civil date`);
    if (!columns.includes(name)) throw refuse(`with ${name} as the date of ${stage}, which its rows do not state`);
    return [[stage, { column: name, first }]];
  });
  const unstated = states.find((name) => !columns.includes(name));
  if (unstated) throw refuse(`whose moves state ${unstated}, which its rows do not`);
  return {
    column,
    type,
    states,
    initial: initial ?? words,
    moves: new Map(Object.entries(moves)),
    dates: new Map(filled),
  };
}
