import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Told {
  readonly name: string;
  readonly values: readonly {
    readonly value: string;
    readonly zh: string;
    readonly en: string;
    readonly says: string;
  }[];
}

describe('words: what the values of enums are called', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph({ domains });
  });
  afterAll(() => graph.close());

  it('tells each value of each enum in both languages, without a statement', async () => {
    graph.forget();
    const document =
      '{ words { name values { value zh: label(lang: ZH) en: label(lang: EN) says: description(lang: ZH) } } }';
    const { data, errors } = await graph.query(document);
    expect(errors).toBeUndefined();
    expect(graph.statements).toEqual([]);
    const told: readonly Told[] = data.words;
    const wordless = told.flatMap(({ name, values }) =>
      values.filter(({ zh, says }) => !/\p{Script=Han}/u.test(zh) || !says).map(({ value }) => `${name}.${value}`),
    );
    expect(wordless, 'put the Chinese term in brackets at the end of the description’s first sentence').toEqual([]);
    for (const { name, values } of told) {
      const type = graph.schema.getType(name);
      expect(isEnumType(type) && type.getValues().map((each) => each.name)).toEqual(values.map(({ value }) => value));
    }
  });

  it('tells those that are named, in their order, and says which there is not', async () => {
    const { data } = await graph.query(
      '{ words(enums: ["DesignationStage", "StatusColour"]) { name description(lang: EN) values { value label description(lang: EN) } } }',
    );
    expect(data.words.map(({ name }: Told) => name)).toEqual(['DesignationStage', 'StatusColour']);
    expect(data.words[1].values[0]).toEqual({ value: 'BLUE', label: '蓝', description: 'Ahead of what was due (蓝).' });
    expect(data.words[0].values[3]).toMatchObject({ value: 'PUBLICISED', label: '公示' });
    const { errors } = await graph.query('{ words(enums: ["Mood"]) { name } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('tells the palette: colour, shape and label together', async () => {
    const { data } = await graph.query('{ palette { colour hex dark shape label(lang: ZH) } }');
    expect(data.palette).toHaveLength(6);
    expect(data.palette[4]).toEqual({
      colour: 'RED',
      hex: '#9a0e22',
      dark: '#d6011b',
      shape: 'SQUARE',
      label: '严重滞后',
    });
  });
});
