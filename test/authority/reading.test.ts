import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from './globalIds.ts';
import { grounds } from './grounds.ts';
import { type Path, pathFinder } from './paths.ts';
import type { Counties } from './places.ts';
import { report } from './reported.ts';
import { type Reader, type Secret, secretsOf, sightOf } from './secrets.ts';
import { everybody, operator, viewerOf, wordsOf } from './somebody.ts';
import { someOf } from './someOf.ts';

const told =
  'what an endpoint is told: read as the organisation that it belongs to, and withheld where that does not see it';

/** Fields of types that are no nouns, at which rows that are hidden from some might stand, and why no row that is hidden is found by them, or where that is tested. */
const asides: Readonly<Record<string, string>> = {
  'Evidence.members': 'evidence.test.ts',
  'FigureApproved.figure': told,
  'SubmissionSubmitted.submission': told,
  'SubmissionApproved.submission': told,
  'SubmissionReturned.submission': told,
  'RecordChanged.record': told,
  'RecordChanged.before': told,
  'RecordChanged.after': told,
  'StatusChanged.change': told,
  'WebhookSuspended.webhook': told,
  'Event.record': 'walked from Query.events',
  'Event.before': 'as `node(id:, asOf:)` shows it to the same viewer: test/events/then.test.ts',
  'Event.after': 'as `node(id:, asOf:)` shows it to the same viewer: test/events/then.test.ts',
  'ChangedRecord.record':
    'test/journeys/changedRecords.test.ts: the difference of two answers, each under the policies of its moment',
  'RuleScore.rule': 'the rules by which a plan is scored, which everybody sees',
  'Comparison.reference': 'a figure to compare with, which everybody sees',
  'Status.shortfall': 'the explanation that counts, which everybody sees',
  'PromiseStanding.shortfall': 'the explanation that counts, which everybody sees',
};

/** How many paths are walked in one operation, and how many operations at the same time. */
const [atOnce, together] = [40, 4];

describe.each(grounds)('in %s, whoever reads', (_, make) => {
  let counties: Counties;
  let secrets: readonly Secret[];
  beforeAll(async () => {
    counties = await make();
    secrets = await secretsOf(counties, await report(counties));
  }, 300_000);
  afterAll(() => counties?.graph.close());

  it('reads nouns of which it is written down here who sees what', () => {
    const known = new Set(secrets.map(({ noun }) => noun));
    const unknown = [...counties.graph.guarded]
      .filter((noun) => !known.has(noun))
      .map((noun) => `${noun} hides rows: say in secrets.ts which, and who sees them.`);
    expect(unknown).toEqual([]);
  });

  it('sees by every path what is his to see, and nothing else', async () => {
    const { graph } = counties;
    const { pathsTo, unknown, asides: found } = pathFinder(graph, new Date());
    const walks = (
      await Promise.all(
        secrets.map(async (secret) => {
          const paths = await pathsTo(secret.noun, secret.id);
          // What everybody sees by its id is looked for by two ways only.
          const some = graph.guarded.has(secret.noun) && secret.sees(null) ? paths.slice(0, 4) : paths;
          return some.map((path) => ({ secret, path }));
        }),
      )
    ).flat();
    expect
      .soft([...unknown], 'edges that no relation of the data model explains: say in paths.ts how they are walked')
      .toEqual([]);
    expect
      .soft(
        found()
          .filter((field) => !asides[field])
          .map((field) => `${field}: say in reading.test.ts why nothing hidden is found by it`),
      )
      .toEqual([]);
    const sight = sightOf(counties, secrets);
    const reached = await walk(walks, null, true);
    const open = walks.filter((_, at) => reached[at]);
    const kinds = new Set(open.map(({ path }) => path.name));
    const wrong: string[] = [];
    let cells = 0;
    for (const reader of [null, ...everybody]) {
      const some = someOf(open, wordsOf(reader));
      const told = await walk(some, reader);
      for (const [at, { secret, path }] of some.entries()) {
        const sees = path.from ? sight(path.from.noun, path.from.id) : () => true;
        if (!sees) continue;
        const right = secret.sees(reader) && sees(reader);
        cells += 1;
        if (told[at] !== right)
          wrong.push(`${path.name}: ${secret.what} is ${right ? 'hidden from' : 'shown to'} ${wordsOf(reader)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(kinds.size).toBeGreaterThan(300);
    expect(cells).toBeGreaterThan(3_000);
  }, 600_000);

  interface Walk {
    readonly secret: Secret;
    readonly path: Path;
  }

  /** Whether the row at the end of each path is found by somebody. */
  async function walk(walks: readonly Walk[], reader: Reader, isOperator = false): Promise<boolean[]> {
    const viewer = isOperator ? operator : reader && viewerOf(reader);
    const pages = Array.from({ length: Math.ceil(walks.length / atOnce) }, (_, at) =>
      walks.slice(at * atOnce, (at + 1) * atOnce),
    );
    const told: boolean[][] = [];
    for (let from = 0; from < pages.length; from += together) {
      const some = pages.slice(from, from + together).map(async (page) => {
        const document = `{ ${page.map(({ path }, at) => `p${at}: ${path.field}`).join(' ')} }`;
        const { data, errors = [] } = await counties.graph.query(document, {}, { viewer });
        const other = errors.filter(({ extensions }) => extensions?.code !== 'NOT_FOUND');
        if (other.length) throw new Error(`${document}: ${JSON.stringify(other)}`);
        return page.map(({ secret }, at) =>
          JSON.stringify(data[`p${at}`]).includes(`"${globalId(secret.noun, secret.id)}"`),
        );
      });
      told.push(...(await Promise.all(some)));
    }
    return told.flat();
  }
});
