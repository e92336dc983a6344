import { copyPage } from './copyPage.ts';

// Copies a page into a project of one's own: `node services/cockpit/copy/cli.ts promise ../my-promise` (docs/guides/frontend.md).
const [name = '', folder = ''] = process.argv.slice(2);
const { files, packages } = copyPage(name, folder);
process.stdout.write(`${files.length} files and ${packages.length} packages: ${folder}\n`);
