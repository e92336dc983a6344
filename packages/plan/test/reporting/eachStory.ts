import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeEach } from 'vitest';

/**
 * Opens a world of its own before each story of a file, and closes them all at its end.
 *
 * @returns the world of the story that is being told.
 */
export function eachStory<World extends { readonly graph: TestGraph }>(openWorld: () => Promise<World>): () => World {
  const opened: World[] = [];
  beforeEach(async () => {
    opened.push(await openWorld());
  });
  afterAll(async () => {
    for (const { graph } of opened) await graph.close();
  });
  return () => {
    const world = opened.at(-1);
    if (!world) throw new Error('No story has begun: ask for its world within a test or a hook.');
    return world;
  };
}
