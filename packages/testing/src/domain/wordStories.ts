import { nounName, withoutHeading } from '@plangraph/rows';
import type { Domain } from '@plangraph/schema';
import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import type { DomainShape } from './shape.ts';
import type { Data, World } from './world.ts';

/** What lists are ordered, grouped and searched by names columns and types, not what stands in a record. */
const technical = /(OrderField|GroupField|OrderDirection|OrderMissing|SearchType)$/;

/** What every domain has to say in the language of those who work with it. */
export function wordStories({ imports }: Domain, { schema, before, nouns }: DomainShape, world: () => World): void {
  it('has a Chinese word for each column of its rows, and for each value in them', () => {
    const wordless = Object.values(imports).flatMap((contract) =>
      withoutHeading(contract).map((column) => `${contract.model}.${column}`),
    );
    const cure =
      'write what clerks call it, in src/rules/headings.ts: `Noun: { column: { zh: …, words: { VALUE: … } } }`';
    expect(wordless, cure).toEqual([]);
  });

  it('tells each value of its enums in Chinese', async () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && !before.getType(type.name) && !technical.test(type.name),
    );
    if (own.length === 0) return;
    const enums = own.map(({ name }) => JSON.stringify(name)).join(', ');
    const { data } = await world().graph.query(
      `{ words(enums: [${enums}]) { name values { value label(lang: ZH) } } }`,
    );
    const wordless = data.words.flatMap(({ name, values }: Data) =>
      values.filter(({ label }: Data) => !/\p{Script=Han}/u.test(label)).map(({ value }: Data) => `${name}.${value}`),
    );
    const cure =
      'put the Chinese term in brackets at the end of the first sentence of its description, in src/enums.ts';
    expect(wordless, cure).toEqual([]);
  });

  it('has a Chinese word for each of its nouns, by which messages call its records', () => {
    const wordless = nouns.map(({ name }) => name).filter((name) => !/\p{Script=Han}/u.test(nounName(name).zh));
    const cure =
      'put the Chinese term in brackets in the first sentence above the model: `/// An industrial park (园区).`';
    expect(wordless, cure).toEqual([]);
  });

  it('calls every record something, in both languages', async () => {
    for (const { name, many } of nouns) {
      const { [many]: list } = await world().ask(
        `{ ${many}(first: 200) { nodes { zh: label(lang: ZH) en: label(lang: EN) } } }`,
      );
      const unnamed = list.nodes.filter(({ zh, en }: Data) => !zh?.trim() || !en?.trim());
      const cure = `say what a ${name} is called, \`label: ['enterprise', 'period']\` in graph.noun('${name}', …), where it has neither name nor title`;
      expect(unnamed, cure).toEqual([]);
    }
  });
}
