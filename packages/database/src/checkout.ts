import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isInstalled = import.meta.url.includes('/node_modules/');

/** The folder of the checkout that this package lies in; of a product that has installed it, the product's. */
const checkoutFolder = isInstalled ? process.cwd() : fileURLToPath(new URL('../../../', import.meta.url));

/** Where the database lives when nobody says otherwise. */
export const defaultDataDirectory = join(checkoutFolder, '.plangraph');

/** Where the house's own part of the data model lies, with its migrations. */
export const schemaFolder = isInstalled
  ? fileURLToPath(new URL('../prisma', import.meta.url))
  : join(checkoutFolder, 'prisma');
