import { encodeGlobalId } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, idIn, type Promised, promisedOperations, verbs, waitingReport } from './stories.ts';
import { type Answer, openWorld, type Person, send, signIn, type World } from './world.ts';

let world: World;
let reporter: Person;
let approver: Person;
beforeAll(async () => {
  world = await openWorld();
  const { organisation: lead } = await world.database.prisma.responsibility.findFirstOrThrow({
    where: { role: 'LEAD', target: { code: 'high-tech-enterprises.new', plan: { code: 'kaihua-2023' } } },
    select: { organisation: { select: { code: true } } },
  });
  const organisation = lead.code;
  reporter = await signIn(world.whole, { subject: 'zhao', organisation, roles: ['reporter', 'administrator'] });
  approver = await signIn(world.whole, { subject: 'qian', organisation: null, roles: ['approver', 'administrator'] });
}, 240_000);
afterAll(() => world?.close());

const promised = promisedOperations();
const named = (name: string) => promised.find((each) => each.name === name) as Promised;
const verb = (name: keyof typeof verbs): Promised => ({ name, sort: 'mutation', query: verbs[name], variables: {} });

/** Asks through the router, then the whole graph the same: a verb is carried out once, and told again for its intent. */
async function both(asked: string | Promised, person: Person, variables: Readonly<Record<string, unknown>> = {}) {
  const { name, query, variables: offered } = typeof asked === 'string' ? named(asked) : asked;
  const body = { query, operationName: name, variables: { ...offered, ...variables } };
  const routed = await send(world.routed, body, person);
  const whole = await send(world.whole, body, person);
  return { routed, whole };
}

/** The bytes of an answer's data, and its errors. */
const bytesOf = ({ data, errors }: Answer) => ({ data: JSON.stringify(data), errors });

it('the seven areas, the spine and the exchange compose, each alone', () => {
  expect(world.problems).toEqual([]);
  expect(world.subgraphs.size).toBe(9);
});

describe('what clients were promised is answered by the router as by the whole graph, byte for byte', () => {
  const queries = promised.filter(({ sort, name }) => sort === 'query' && name !== 'TargetInDepth');
  it.each(queries.map(({ name }) => name))('%s', async (name) => {
    for (const person of [{}, reporter]) {
      const { routed, whole } = await both(name, person);
      expect(bytesOf(routed)).toEqual(bytesOf(whole));
      expect(whole.errors).toBeUndefined();
    }
  });

  it('TargetInDepth as of a moment', async () => {
    const asOf = '2023-09-22T02:00:00.000Z';
    const { routed, whole } = await both('TargetInDepth', reporter, { asOf });
    expect(bytesOf(routed)).toEqual(bytesOf(whole));
    expect(whole.text).toContain('"asOf"');
  });

  it('TargetInDepth as of now, but for the moment at which it was asked', async () => {
    const { routed, whole } = await both('TargetInDepth', reporter);
    const still = (text: string) => text.replace(/"asOf":"[^"]*"/g, '"asOf":"…"');
    expect(still(routed.text)).toBe(still(whole.text));
  });
});

describe('a verb is carried out through the router, and the whole graph tells the same of the intent', () => {
  /** Carries out, expects that it is done and told alike, and gives what was told. */
  async function carryOut(asked: string | Promised, person: Person, variables: Readonly<Record<string, unknown>> = {}) {
    const name = typeof asked === 'string' ? asked : asked.name;
    const keyed = { key: `${name} ${JSON.stringify(variables)}`.slice(0, 200), ...variables };
    const { routed, whole } = await both(asked, person, keyed);
    expect(errorsOf(routed), routed.text).toEqual([]);
    // A secret is told once, to whoever asked first.
    const told = (answer: Answer) => answer.text.replace(/"secret":(?:null|"[^"]+")/, '"secret":…');
    expect(told(routed)).toBe(told(whole));
    // The key is carried: whoever asks the router once more is told the first result again.
    expect(told((await both(asked, person, keyed)).routed)).toBe(told(routed));
    return routed;
  }

  /** Expects that the router shows a record as the whole graph does, at once. */
  async function shows(id: string | undefined, person: Person, part: string) {
    const body = {
      query: '{ node(id: $id) { ... on Submission { state } ... on IndustryChain { name(lang: EN) } } }'.replace(
        '$id',
        JSON.stringify(id),
      ),
    };
    const routed = await send(world.routed, body, person);
    expect(routed.text).toContain(part);
    expect(bytesOf(routed)).toEqual(bytesOf(await send(world.whole, body, person)));
  }

  it('a report is handed in, returned, handed in once more and approved', async () => {
    const { organisation, ...report } = await waitingReport(world.database);
    const bureau = await signIn(world.whole, { subject: 'li', organisation, roles: ['reporter'] });
    const first = idIn(await carryOut(verb('Submit'), bureau, { key: 'first', ...report }), 'submission');
    await shows(first, bureau, '"state":"SUBMITTED"');
    await carryOut('Return', approver, { key: 'return', submission: first });
    await shows(first, bureau, '"state":"RETURNED"');
    const second = idIn(await carryOut(verb('Submit'), bureau, { key: 'second', ...report }), 'submission');
    await carryOut('Approve', approver, { key: 'approve', submission: second });
    await shows(second, bureau, '"state":"APPROVED"');
  });

  it('a record of a register is made and changed by the subgraph of its domain', async () => {
    const made = await carryOut(verb('CreateChain'), reporter, { key: 'create', code: 'routed' });
    await shows(idIn(made, 'industryChain'), {}, '"name":"chain"');
    const changed = await carryOut(verb('ChangeChain'), reporter, { key: 'change', code: 'routed' });
    await shows(idIn(changed, 'industryChain'), {}, '"name":"longer chain"');
  });

  it.each(['Submit', 'Approve', 'Return'])('%s, which the made-up year refuses, is refused alike', async (name) => {
    const { routed, whole } = await both(name, reporter, { key: name });
    expect(errorsOf(routed)).not.toEqual([]);
    expect(routed.text).toBe(whole.text);
  });

  it('progress of a measure is submitted by the bureau that leads it', async () => {
    const claims = { subject: 'sun', organisation: 'kaihua-demo-economy', roles: ['reporter'] };
    await carryOut('Progress', await signIn(world.whole, claims));
  });

  it('a path is proposed and approved', async () => {
    const proposed = await carryOut('ProposePath', reporter);
    await carryOut('ApprovePath', approver, { path: idIn(proposed, 'path') });
  });

  it('a title is moved', async () => {
    const { designation } = world.database.prisma;
    const { id } = await designation.findFirstOrThrow({ where: { stage: 'APPLIED' } });
    await carryOut('Shortlisted', approver, { id: encodeGlobalId('Designation', id) });
  });

  it('a key and an endpoint are made, each with its secret', async () => {
    for (const name of ['Key', 'Endpoint']) expect((await carryOut(name, approver)).text).toMatch(/"secret":"\w+/);
  });

  it('rows of a register are tried, and what became of them is found by `node`', async () => {
    const tried = await carryOut('DryRun', approver);
    const id = idIn(tried, 'import');
    const { routed, whole } = await both('Import', approver, { id });
    expect(bytesOf(routed)).toEqual(bytesOf(whole));
    expect(routed.text).toMatch(/"state":"\w+"/);
  });
});

it('what was promised and is not asked here follows what happens: routers are not asked for it', () => {
  expect(promised.filter(({ sort }) => sort === 'subscription').map(({ name }) => name)).toEqual(['Follow']);
});
