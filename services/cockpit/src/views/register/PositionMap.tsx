import { geoMercator } from 'd3-geo';
import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import type { Row } from './registerQuery.ts';

const [width, height, margin] = [900, 420, 30];

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
  return (
    <figure class="sheet map">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{say(`${placed.length} 处位置示意图`, `Where ${placed.length} records lie`)}</title>
        {placed.map((row) => {
          const [x = 0, y = 0] = projection(row.position.coordinates) ?? [];
          const name = String(row.name ?? row.title ?? row.code ?? '');
          const state = String(row.stage ?? row.kind ?? '').toLowerCase();
          return (
            <a
              key={row.id}
              class={`spot ${state}`}
              href={to(`/records/${type}/${encodeURIComponent(row.id)}`)}
              tabIndex={-1}
            >
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
