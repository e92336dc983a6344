import { open } from 'node:fs/promises';

/** The headings of such a file. */
const heading = 'code,nameZh,nameEn,place\n';

/** Writes a file of so many enterprises whose codes begin alike. */
export async function writeEnterprises(
  path: string,
  { rows, prefix, place, head = heading }: { rows: number; prefix: string; place: string; head?: string },
): Promise<string> {
  const line = (at: number) => `${prefix}-${at},开化县第${at}号实业有限公司,Kaihua Enterprise No. ${at} Ltd,${place}\n`;
  const file = await open(path, 'w', 0o644);
  await file.write(head);
  for (let at = 0; at < rows; at += 10_000)
    await file.write(Array.from({ length: Math.min(10_000, rows - at) }, (_, each) => line(at + each)).join(''));
  await file.close();
  return path;
}
