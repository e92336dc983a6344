import { posix } from 'node:path';
import { areas, floorOf, isProduct, type Package, type SourceFile } from './house.ts';
import { type Import, importsOf, usesOf } from './source.ts';

/** What npm packages at the root give to tests of every package. */
const fromRoot = new Set(['vitest']);

/** Every import of the house that breaks a law of docs/adr/0001-house-and-floors.md. */
export function importBreaches(house: readonly Package[]): string[] {
  const byName = new Map(house.map((each) => [each.manifest.name, each]));
  return house.flatMap((own) =>
    own.files.flatMap((file) =>
      importsOf(file)
        .map((found) => breachOf(own, file, found, byName))
        .filter((law) => law !== null)
        .map((law) => `${file.path}: ${law}`),
    ),
  );
}

function breachOf(own: Package, file: SourceFile, found: Import, byName: ReadonlyMap<string, Package>): string | null {
  const { specifier } = found;
  // `plangraph:` are modules that the pages' bundle reads from the schema.
  if (specifier.startsWith('node:') || specifier.startsWith('plangraph:')) return null;
  if (specifier.startsWith('.')) return leavesPackage(own, file, specifier);
  const name = packageNameOf(specifier);
  const other = byName.get(name);
  if (other && specifier !== name) {
    return `imports ${specifier}, past the door of ${name}; a package has one door, so import from ${name}.`;
  }
  if (name === own.manifest.name) {
    return isProduct(file) ? `imports its own door; inside ${name}, import the file that defines it.` : null;
  }
  return (
    undeclared(own, file, name) ??
    (isProduct(file) ? (pastTheGraph(own, found) ?? (other && wrongFloor(own, other)) ?? null) : null)
  );
}

function leavesPackage(own: Package, file: SourceFile, specifier: string): string | null {
  const target = posix.join(posix.dirname(file.path), specifier);
  if (target.startsWith(`${own.folder}/`)) return null;
  return `imports ${specifier}, a file outside ${own.folder}; packages meet at their doors only.`;
}

function undeclared({ manifest, folder }: Package, file: SourceFile, name: string): string | null {
  const { dependencies = {}, optionalDependencies = {}, devDependencies = {} } = manifest;
  if (name in dependencies || name in optionalDependencies) return null;
  if (!isProduct(file) && (name in devDependencies || fromRoot.has(name))) return null;
  return `imports ${name}, which ${folder}/package.json does not list in its dependencies.`;
}

/** A policy area that reaches for the database itself: past policies, moments, limits and the transaction of its verbs. */
function pastTheGraph({ folder }: Package, { specifier, typeOnly }: Import): string | null {
  const isArea = areas.some((area) => folder === `packages/${area}`);
  if (!isArea || typeOnly || !/^(@plangraph\/database|@prisma\/.*|pg)$/.test(specifier)) return null;
  return `imports ${specifier}; a domain reads by naming what its fields need (\`needs\`), and writes through the \`transaction\` of its verbs.`;
}

function wrongFloor(own: Package, other: Package): string | null {
  const [from, to] = [floorOf(own), floorOf(other)];
  if (from === undefined) return null;
  if (to === undefined) return `imports ${other.manifest.name}, which is there for tests only.`;
  if (to < from) return null;
  if (to > from) return `imports ${other.manifest.name} from a floor above; imports go down only.`;
  const door = own.files.find((file) => file.path === `${own.folder}/src/index.ts`);
  if (door && usesOf(door).has(other.manifest.name)) return null;
  return `imports its sibling ${other.manifest.name} without naming it in the \`uses\` of ${own.folder}/src/index.ts.`;
}

function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
