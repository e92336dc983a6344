import { expect } from 'vitest';
import { openDoorsWorld } from './doorsWorld.ts';

/** A key as the password of Basic. */
export const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`excel:${password}`).toString('base64')}`,
});

/** The doors over the demonstration's year, asked in OData and in the graph. */
export async function openOdata() {
  const world = await openDoorsWorld();
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    world.send(`/odata/${path}`, { headers });
  const filtered = (set: string, filter: string, more = '') =>
    get(`${set}?$filter=${encodeURIComponent(filter)}${more}`);
  const codesOf = ({ json }: Awaited<ReturnType<typeof get>>): string[] =>
    json.value.map(({ code }: { code: string }) => code).sort();
  const graphCodes = async (list: string, filter: string) => {
    const { data, errors } = await world.graph.query(`{ ${list}(first: 200, filter: ${filter}) { nodes { code } } }`);
    expect(errors).toBeUndefined();
    return data[list].nodes.map(({ code }: { code: string }) => code).sort();
  };
  return { ...world, get, filtered, codesOf, graphCodes };
}
