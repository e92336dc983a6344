import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The first plan. */
export const kaihua = join(root, 'prisma/seed/kaihua-2023');

/** A tiny second plan. */
export const other = join(root, 'packages/dataset/test/fixtures/other-2024');
