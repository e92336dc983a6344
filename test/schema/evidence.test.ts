import { domains } from '@plangraph/gateway';
import { expect, it } from 'vitest';
import { kaihuaGraph } from '../journeys/world.ts';

it('every indicator that a domain counts is one that the first plan has', async () => {
  const graph = await kaihuaGraph();
  try {
    const indicators = await graph.database.prisma.indicator.findMany({ select: { code: true } });
    const codes = new Set(indicators.map(({ code }) => code));
    const strays = domains.flatMap(({ id, evidence }) =>
      Object.keys(evidence).flatMap((code) => (codes.has(code) ? [] : [`${id} counts ${code}`])),
    );
    expect(strays).toEqual([]);
  } finally {
    await graph.close();
  }
});
