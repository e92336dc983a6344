import type { Viewer } from '@plangraph/schema';
import { scoreByHand, sendMutation, spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StatusWorld, statusWorld, viewers } from './statusWorld.ts';

const administrator = viewers['an administrator'];
let world: StatusWorld;

beforeAll(async () => {
  world = await statusWorld();
  const { prisma } = world.graph.database;
  const bureau = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  for (const [code, value] of [
    ['ahead', '13'],
    ['behind', '11'],
    ['far', '5'],
  ] as const) {
    const targetId = await world.promise(code, {}, { headline: code === 'ahead' });
    await world.report(code, '2001-12', value, '2002-01-05');
    if (code === 'far') continue;
    await prisma.responsibility.create({ data: { organisationId: bureau.id, role: 'LEAD', targetId } });
  }
});
afterAll(() => world.graph.close());

const create = (rule: object, viewer: Viewer | null = administrator) =>
  sendMutation(world.graph, 'createScoreRule', {
    input: { scoreRule: { plan: spine.plan, ordinal: 1, nameZh: '细则', nameEn: 'Rule', promises: 'ALL', ...rule } },
    viewer,
    shows: 'scoreRule { id code } errors { code path message(lang: EN) messageZh: message(lang: ZH) cure(lang: EN) }',
  });
const shown = `value possible share vetoed rules { rule { code kind } points possible cap because count counted
  members { promise { __typename label(lang: EN) } status { colour } } inputs { name value } }`;
const ask = async (selection: string, asOf: string | null = null) => {
  world.graph.forget();
  const document = `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { ${selection} } }`;
  const answer = await world.graph.query(document, { asOf });
  expect(answer.errors).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  expect(await world.graph.queryByField(document, { asOf })).toEqual(answer);
  return answer.data.plan;
};
interface Told {
  readonly points: string;
  readonly inputs: readonly { readonly name: string; readonly value: string | null }[];
}
const byHand = ({ rules }: { readonly rules: readonly Told[] }) => scoreByHand(rules.map(({ inputs }) => inputs));
const told = ({
  value,
  possible,
  share,
  vetoed,
  rules,
}: ReturnType<typeof scoreByHand> & { rules: readonly Told[] }) => ({
  ...{ value, possible, share, vetoed },
  points: rules.map(({ points }) => points),
});

describe('a score', () => {
  it('is none where the plan has no rules', async () => {
    expect(
      await ask(`score { value } organisationScores { rank } areas { score { value } sections { score { value } } }`),
    ).toEqual({
      ...{ score: null, organisationScores: [] },
      areas: [{ score: null, sections: [{ score: null }] }],
    });
  });

  it('is by rules of administrators, which are refused with all that is wrong with them', async () => {
    expect(
      (await create({ code: 'all', kind: 'POINTS', points: '100' }, viewers['a person of the bureau'])).errors,
    ).toMatchObject([{ code: 'FORBIDDEN' }]);
    const faults = { code: 'x', kind: 'POINTS', points: '-1', most: '3', colour: 'RED' };
    const { errors } = await create(faults);
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([
      'POINTS_BELOW_ZERO',
      'NOT_OF_KIND',
      'NOT_OF_KIND',
    ]);
    for (const error of errors) expect(error).toMatchObject({ messageZh: expect.stringMatching(/\p{Script=Han}/u) });
    const bounds = await create({ code: 'x', kind: 'BONUS', points: '5', most: '3', colour: 'GREY' });
    expect(bounds.errors.map(({ code }: { code: string }) => code)).toEqual(['MOST_BELOW_POINTS', 'NO_THRESHOLD']);
  });

  it('explains itself, is found by hand, and is as it was before a rule came', async () => {
    const rules = [
      { code: 'all', kind: 'POINTS', points: '90' },
      { code: 'measures', kind: 'POINTS', points: '10', promises: 'MEASURES' },
      { code: 'ahead', kind: 'BONUS', points: '2', promises: 'HEADLINE' },
      { code: 'far', kind: 'RED_LINE', points: '3', colour: 'ORANGE' },
    ];
    for (const [at, rule] of rules.entries()) expect((await create({ ordinal: at + 1, ...rule })).errors).toEqual([]);
    const { score } = await ask(`score { ${shown} }`);
    expect(byHand(score)).toEqual(told(score));
    expect(score).toMatchObject({ possible: '90', vetoed: false });
    expect(
      score.rules.map(({ because, count, counted }: Record<string, unknown>) => [because, count, counted]),
    ).toEqual([
      ['ATTAINED', 5, 3],
      ['NOTHING_DUE', 1, 0],
      ['REACHED', 1, 1],
      ['STRUCK', 5, 2],
    ]);
    expect(score.rules[3].members).toEqual([
      { promise: { __typename: 'Target', label: 'behind' }, status: { colour: 'ORANGE' } },
      { promise: { __typename: 'Target', label: 'far' }, status: { colour: 'RED' } },
    ]);
    const then = new Date().toISOString();
    const made = await create({ code: 'veto', ordinal: 5, kind: 'VETO', points: '60', promise: 'far' });
    const vetoed = await ask(`score { ${shown} }`);
    expect(vetoed.score).toMatchObject({ value: '60', vetoed: true });
    expect(byHand(vetoed.score)).toEqual(told(vetoed.score));
    expect(await ask(`score { ${shown} }`, then)).toEqual({ score });
    const retired = await sendMutation(world.graph, 'retireScoreRule', {
      input: { key: { plan: spine.plan, code: 'veto' }, reason: 'A trial.' },
      viewer: administrator,
      shows: 'errors { code }',
    });
    expect([made.errors, retired.errors]).toEqual([[], []]);
    expect((await ask(`score { ${shown} }`)).score).toEqual(score);
  });

  it('is scored over less by the same rules: of areas, sections and organisations, which are ranked', async () => {
    const plan = await ask(
      `score { ${shown} } own: score(organisation: "${spine.organisation}") { ${shown} } other: score(organisation: "other-bureau") { ${shown} }
       areas { score { ${shown} } sections { score { ${shown} } } }
       organisationScores { rank organisation { code } score { ${shown} } }`,
    );
    const [area] = plan.areas;
    expect(area.score.value).toBe(plan.score.value);
    expect(area.sections[0].score.value).toBe(plan.score.value);
    for (const score of [plan.own, plan.other]) expect(byHand(score)).toEqual(told(score));
    expect(plan.other).toMatchObject({ value: null, possible: '0', share: null });
    expect(plan.organisationScores).toEqual([{ rank: 1, organisation: { code: spine.organisation }, score: plan.own }]);
    expect(plan.own.rules[0]).toMatchObject({ counted: 2 });
  });
});
