import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openDoor } from '../development/follow/door.ts';
import { type Following, follow } from '../development/follow/follow.ts';

// A gateway of two files takes the place of the graph: what is shown is what whoever asks meets while sources are saved.
const start = `import { once } from 'node:events';
import { createServer } from 'node:http';
import { answer } from './packages/water/src/answer.ts';
const server = createServer((request, response) => response.end(JSON.stringify({ answer, pid: process.pid })));
await once(server.listen(0, '127.0.0.1'), 'listening');
`;
const source = 'packages/water/src/answer.ts';
const saying = (answer: string) => `export const answer: string = '${answer}';\n`;
const closings: (() => unknown)[] = [];

interface World {
  readonly following: Following;
  readonly told: string[];
  save(text: string): void;
  /** Saves as many editors do: under another name, and moved into place. */
  move(text: string): void;
  asked(): Promise<{ readonly answer: string; readonly pid: number }>;
}

async function openWorld(text: string): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), 'plangraph-follow-'));
  const save = (saved: string, file = source) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), saved);
  };
  save(start, 'start.ts');
  save(text);
  const told: string[] = [];
  const following = await follow({
    root,
    packages: 'packages/',
    made: null,
    env: { ...process.env },
    said: () => {},
    host: '127.0.0.1',
    port: 0,
    folders: ['packages'],
    counts: /\.ts$/,
    ahead: () => ['node:http'],
    async make(changed) {
      for (const path of changed) stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
      return true;
    },
    run: { entry: pathToFileURL(join(root, 'start.ts')).href },
    serving: (_url, _milliseconds, changed) => told.push(changed.join()),
  });
  closings.push(
    () => following.end(),
    () => rmSync(root, { recursive: true }),
  );
  return {
    following,
    told,
    save,
    move(moved) {
      save(moved, `${source}~`);
      renameSync(join(root, `${source}~`), join(root, source));
    },
    asked: async () => (await fetch(`${following.url}/graphql`)).json() as Promise<{ answer: string; pid: number }>,
  };
}

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

describe('sources that are followed', () => {
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  it('answer as they were saved, to whoever asks right after', async () => {
    const { asked, save, told } = await openWorld(saying('one'));
    expect((await asked()).answer).toBe('one');
    save(saying('two'));
    expect((await asked()).answer).toBe('two');
    save(saying('three'));
    const answers = await Promise.all(Array.from({ length: 20 }, asked));
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['three']));
    expect(told).toEqual(['', source, source]);
  });

  it('end with the last of two quick saves', async () => {
    const { asked, save } = await openWorld(saying('one'));
    await asked();
    save(saying('two'));
    const between = asked();
    await new Promise((resolve) => setTimeout(resolve, 50));
    save(saying('three'));
    expect((await asked()).answer).toBe('three');
    expect((await between).answer).toBe('three');
  });

  it('are noticed however often an editor moves a file into place', async () => {
    const { asked, move } = await openWorld(saying('one'));
    await asked();
    for (const answer of ['two', 'three', 'four']) {
      move(saying(answer));
      expect((await asked()).answer).toBe(answer);
    }
  });

  it('that cannot be read leave the last gateway serving, until a right save mends them', async () => {
    const { asked, save } = await openWorld(saying('one'));
    const first = await asked();
    save('export const answer: string = ;');
    expect(await asked()).toEqual(first);
    save(saying('two'));
    expect((await asked()).answer).toBe('two');
    await expect.poll(() => isGone(first.pid)).toBe(true);
  });

  it('that cannot be composed are told of by file and line, until a right save mends them', async () => {
    const { following, asked, save } = await openWorld(saying('one'));
    await asked();
    save(`${saying('two')}\nthrow new Error('The dam is dry.');\n`);
    const { errors } = await (await fetch(`${following.url}/graphql`)).json();
    expect(errors[0].message).toContain('The dam is dry.');
    expect(errors[0].extensions.places).toEqual([`${source}:3`]);
    save(saying('three'));
    expect((await asked()).answer).toBe('three');
  });

  it('say so when their gateway ends by itself, and serve again after the next save', async () => {
    const { following, asked, save } = await openWorld(saying('one'));
    const { pid } = await asked();
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await fetch(`${following.url}/ready`).catch(() => null))?.status).toBe(503);
    save(saying('two'));
    expect((await asked()).answer).toBe('two');
  });

  it('leave no process and no port behind', async () => {
    const { following, asked } = await openWorld(saying('one'));
    const { pid } = await asked();
    await following.end();
    expect(isGone(pid)).toBe(true);
    await expect(fetch(following.url)).rejects.toThrow('fetch failed');
  });
});

describe('the door in front of them', () => {
  it('hands on methods, paths, headers and bodies, and brings back what was answered', async () => {
    const server = createServer((request, response) => {
      response.writeHead(418, {
        'set-cookie': ['a=1', 'b=2'],
        'x-seen': `${request.method} ${request.url} ${request.headers.host}`,
      });
      request.pipe(response);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const door = await openDoor('127.0.0.1', 0);
    door.open(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    const sent = ask(`${door.url}/graphql?a=b`, { method: 'PUT', headers: { host: 'county.example' } }).end(
      'x'.repeat(200_000),
    );
    const [response] = await once(sent, 'response');
    const parts = await response.toArray();
    expect(response.statusCode).toBe(418);
    expect(response.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(response.headers['x-seen']).toBe('PUT /graphql?a=b county.example');
    expect(Buffer.concat(parts).length).toBe(200_000);
    await door.close();
    server.close();
  });

  it('joins those who go over to another protocol', async () => {
    const server = createServer();
    server.on('upgrade', (request, socket) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${request.headers.upgrade}\r\n\r\n`,
      );
      socket.pipe(socket);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const door = await openDoor('127.0.0.1', 0);
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket
      .setEncoding('utf8')
      .write('GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    // It waits, as everybody does, until somebody answers.
    setTimeout(() => door.open(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)), 20);
    const [head] = await once(socket, 'data');
    expect(head).toContain('101 Switching Protocols');
    socket.write('hello');
    expect((await once(socket, 'data'))[0]).toBe('hello');
    socket.destroy();
    await door.close();
    server.closeAllConnections();
    server.close();
  });
});
