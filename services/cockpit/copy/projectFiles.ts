import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cockpitRoot, repositoryRoot } from '../bundle/places.ts';

/** The script of a project of one page: its address, and everything else as not found. */
export function mainOf(path: string, view: string): string {
  return `import { Provider } from '@urql/preact';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { NotFound } from './frame/NotFound.tsx';
import { graph } from './graph/client.ts';
import View from './${view}';

const root = document.getElementById('page');
const page = (
  <Provider value={graph}>
    <LocationProvider>
      <Router>
        <Route path="${path}" component={View} />
        <Route default component={NotFound} />
      </Router>
    </LocationProvider>
  </Provider>
);
if (root) render(page, root);
`;
}

/** The HTML of the project. */
export const pageFile = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css">
<script type="module" src="/dist/main.js"></script>
</head>
<body><div id="page"></div></body>
</html>
`;

/** Its package.json, with the versions that the pages themselves are built with. */
export function packageFile(name: string, packages: readonly string[]): string {
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((each) => [each, versionOf(each)]));
  const types = packages.filter((each) => each.startsWith('d3-')).map((each) => `@types/${each}`);
  const content = {
    name: `my-${name}`,
    private: true,
    type: 'module',
    scripts: { types: 'tsc', build: 'rolldown src/main.tsx --platform browser --minify --dir dist' },
    dependencies: versions([...new Set([...packages, '@urql/preact', 'preact', 'preact-iso', 'graphql'])].sort()),
    devDependencies: { ...versions([...types, 'rolldown'].sort()), typescript: versionOf('typescript') },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function versionOf(name: string): string {
  const folder = name === 'typescript' ? repositoryRoot : cockpitRoot;
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** Its tsconfig.json: as strict as here. */
export const typesFile = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'esnext',
      lib: ['esnext', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ['src'],
  },
  null,
  2,
)}\n`;
