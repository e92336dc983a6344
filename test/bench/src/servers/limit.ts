import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { change } from './change.ts';
import { report } from './report.ts';
import { statements } from './statements.ts';

// The least that a server can do: read the body, run one statement, pass its text on.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const asText = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const asked = JSON.parse(Buffer.concat(chunks).toString());
    if (asked.change) return give(response, await change(pool, asked.change));
    if (asked.report) return give(response, await report(pool, asked.report));
    const { workload, parameters } = asked;
    const { text, values } = statements[workload as keyof typeof statements];
    const { rows } = await pool.query<[string]>({
      name: workload,
      text,
      values: values.map((name) => parameters[name]),
      rowMode: 'array',
      types: asText,
    });
    give(response, rows[0]?.[0] ?? 'null');
  });
}).listen(Number(process.env.PORT), '127.0.0.1');

function give(response: ServerResponse, data: string): void {
  const body = Buffer.from(`{"data":${data}}`);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}
