import { geoDistance, geoMercator } from 'd3-geo';
import { useAddress } from '../../address/address.ts';
import { recordPath } from '../../figures/recordPath.ts';
import { useWords } from '../../words/useWords.ts';
import type { Row } from './registerQuery.ts';

const [width, height, margin] = [900, 420, 30];
const radiusOfEarth = 6371;

interface Point {
  readonly type: 'Point';
  readonly coordinates: [number, number];
}

/** Where the rows of this page lie: points on a plain ground, without a tile server. The list below says the same. */
export function PositionMap({ rows, type }: { readonly rows: readonly Row[]; readonly type: string }) {
  const { say } = useWords();
  const { to } = useAddress();
  const placed = rows.filter((row): row is Row & { position: Point } => Boolean(row.position));
  if (!placed.length) return null;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    { type: 'MultiPoint', coordinates: placed.map(({ position }) => position.coordinates) },
  );
  const scale = scaleOf(projection);
  return (
    <figure class="sheet map">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{say(`${placed.length} 处位置示意图`, `Where ${placed.length} records lie`)}</title>
        {scale && (
          <g class="scale-bar">
            <path d={`M${margin} ${height - 22}v6h${scale.length}v-6`} />
            <text x={margin + scale.length + 8} y={height - 14}>
              {say(`${scale.kilometres} 公里`, `${scale.kilometres} km`)}
            </text>
          </g>
        )}
        {placed.map((row) => {
          const [x = 0, y = 0] = projection(row.position.coordinates) ?? [];
          const name = String(row.name ?? row.title ?? row.code ?? '');
          return (
            <a key={row.id} class="spot" href={to(recordPath(type, row.id))} tabIndex={-1}>
              <circle cx={x} cy={y} r="6">
                <title>{name}</title>
              </circle>
              {placed.length <= 25 && (
                <text x={x + 9} y={y + 4}>
                  {name.length > 16 ? `${name.slice(0, 15)}…` : name}
                </text>
              )}
            </a>
          );
        })}
      </svg>
      <figcaption class="quiet">
        {say('位置示意，不含底图。上北下南。', 'Positions only, without a base map. North is up.')}
      </figcaption>
    </figure>
  );
}

/** A round distance that is about a sixth of the map, and how long it is there; null where all lies at one point. */
function scaleOf(projection: ReturnType<typeof geoMercator>): { kilometres: number; length: number } | null {
  const [left, right] = [projection.invert?.([0, height / 2]), projection.invert?.([width, height / 2])];
  const whole = left && right ? geoDistance(left, right) * radiusOfEarth : 0;
  const kilometres = [500, 200, 100, 50, 20, 10, 5, 2, 1].find((each) => each <= whole / 5);
  return kilometres ? { kilometres, length: (kilometres / whole) * width } : null;
}
