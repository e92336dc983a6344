import { posix } from 'node:path';
import { areaRooms, areas, type Package, type SourceFile } from './house.ts';
import { importsOf } from './source.ts';

/** For every file of a house, the files that it imports, types included: by path, from the root of the checkout. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads who imports whom. A package is entered at its door. */
export function importGraph(house: readonly Package[]): ImportGraph {
  const files = new Set(house.flatMap((each) => each.files.map(({ path }) => path)));
  const doors = new Map(house.map(({ manifest, folder }) => [manifest.name, `${folder}/src/index.ts`]));
  const targetsOf = (file: SourceFile) =>
    importsOf(file)
      .map(({ specifier }) =>
        specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : (doors.get(specifier) ?? ''),
      )
      .filter((target) => files.has(target));
  return new Map(house.flatMap((each) => each.files.map((file) => [file.path, [...new Set(targetsOf(file))]])));
}

/** The circles in which files import each other: each as the files that lead back to themselves, in order of their paths. */
export function circlesOf(graph: ImportGraph): string[][] {
  // Tarjan: whoever is reached from what he reaches belongs to the same circle.
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const number = numbers.size;
    numbers.set(path, number);
    open.push(path);
    let low = number;
    for (const target of graph.get(path) ?? []) {
      if (!numbers.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? numbers.get(target) ?? low);
    }
    lowest.set(path, low);
    if (low === number) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1 || graph.get(path)?.includes(path)) circles.push(circle.sort());
    }
    return low;
  };
  for (const path of graph.keys()) if (!numbers.has(path)) visit(path);
  return circles;
}

/** The room of a package in which a file stands: the folder in `src`, or the file itself where it stands alone. */
function roomOf({ folder }: Package, path: string): string | null {
  const inside = path.startsWith(`${folder}/src/`) ? path.slice(folder.length + 5) : null;
  return inside?.split('/')[0]?.replace(/\.tsx?$/, '') ?? null;
}

/**
 * The rooms of a package from the ground up, as it states them; those that all domains have in common; or one, where `src` has
 * no folders but that of its tables of errors. Null where a package with several rooms states no order.
 */
function roomsOf(own: Package): readonly string[] | null {
  if (own.manifest.rooms) return own.manifest.rooms;
  const found = roomsFound(own);
  if (areas.some((area) => own.folder === `packages/${area}`)) return areaRooms.filter((room) => found.has(room));
  // Tables of errors know nothing of their package, in however many files they are.
  const isFlat = own.files.every(
    ({ path }) =>
      !path.startsWith(`${own.folder}/src/`) || !/^(?!errors\/).*\//.test(path.slice(own.folder.length + 5)),
  );
  return isFlat ? [] : null;
}

function roomsFound(own: Package): ReadonlySet<string> {
  return new Set(own.files.map(({ path }) => roomOf(own, path)).filter((room) => room !== null));
}

/** Every import from a room that the package's list names later, and every room that it does not name or does not have. */
export function roomBreaches(own: Package, graph: ImportGraph): string[] {
  const rooms = roomsOf(own);
  if (!rooms) return [`${own.folder}/package.json does not state its \`rooms\` from the ground up.`];
  if (!rooms.length) return [];
  const found = roomsFound(own);
  const paths = own.files.map(({ path }) => path);
  return [
    ...[...found]
      .filter((room) => !rooms.includes(room))
      .map((room) => `${own.folder}/package.json does not say in \`rooms\` where ${room} stands.`),
    ...rooms
      .filter((room) => !found.has(room))
      .map((room) => `${own.folder}/package.json names the room ${room}, which is not there.`),
    ...paths.flatMap((path) =>
      (graph.get(path) ?? []).flatMap((target) => {
        const [from, to] = [roomOf(own, path), roomOf(own, target)];
        if (from === null || to === null || rooms.indexOf(to) <= rooms.indexOf(from)) return [];
        return [`${path} imports ${target}: ${to} stands above ${from} in the \`rooms\` of ${own.folder}.`];
      }),
    ),
  ];
}
