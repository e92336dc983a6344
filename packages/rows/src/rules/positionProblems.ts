import { quote, type RowProblem } from './rowProblem.ts';

/** The position that a row states; a column that it does not speak of is absent. */
export interface StatedPosition {
  readonly longitude?: string | null;
  readonly latitude?: string | null;
}

/** What must hold of the position in a row that files and agencies send: both columns or neither, and on this earth. */
export function positionProblems({ longitude = null, latitude = null }: StatedPosition): RowProblem[] {
  if ((longitude === null) !== (latitude === null)) {
    return [incomplete(longitude === null ? 'longitude' : 'latitude')];
  }
  return [...beyond('longitude', longitude, 180), ...beyond('latitude', latitude, 90)];
}

function incomplete(column: string): RowProblem {
  return {
    rule: 'POSITION_INCOMPLETE',
    column,
    message: {
      en: `A position is a longitude and a latitude; this row has no ${column}.`,
      zh: `位置由经度和纬度组成，本行缺少${column === 'longitude' ? '经度' : '纬度'}。`,
    },
    cure: { en: 'State both, or neither where no position is known.', zh: '请同时填写两者；位置未知时均留空。' },
  };
}

function beyond(column: string, value: string | null, most: number): RowProblem[] {
  if (value === null || Math.abs(Number(value)) <= most) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column,
      message: {
        en: `A ${column} lies between -${most} and ${most} degrees; this one is ${quote(value)}.`,
        zh: `${column === 'longitude' ? '经度' : '纬度'}应在 -${most} 至 ${most} 度之间，此处为${quote(value)}。`,
      },
      cure: {
        en: 'State degrees with decimals (WGS 84): longitude is east of Greenwich, latitude north of the equator.',
        zh: '请填写十进制度数（WGS 84）：经度以东为正，纬度以北为正。',
      },
    },
  ];
}
