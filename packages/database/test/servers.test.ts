import { describe, expect, it } from 'vitest';
import { forPrograms, serversOf, withServers } from '../src/pool/servers.ts';

describe('an address of several servers', () => {
  const one = 'postgresql://gateway:secret@one:5432/plan?sslmode=require';
  const three =
    'postgresql://gateway:secret@one,two:5433,[::1]:5434/plan?target_session_attrs=read-write&sslmode=require';
  const folders = 'postgresql://gateway:secret@localhost:5432/plan?host=%2Frun%2Fa,/run/b&target_session_attrs=primary';

  it('becomes a URL that leads to the first and names all; that of one stays as it is', () => {
    expect(withServers(one)).toBe(one);
    expect(serversOf(one)).toEqual([]);
    const made = withServers(three);
    expect(new URL(made)).toMatchObject({ host: 'one', username: 'gateway', password: 'secret', pathname: '/plan' });
    expect(new URL(made).searchParams.get('sslmode')).toBe('require');
    expect(made).not.toContain('target_session_attrs');
    expect(serversOf(made)).toEqual([
      { host: 'one', port: 5432 },
      { host: 'two', port: 5433 },
      { host: '::1', port: 5434 },
    ]);
    expect(withServers(made)).toBe(made);
  });

  it('may name folders of sockets', () => {
    const made = withServers(folders);
    expect(new URL(made).searchParams.get('host')).toBe('/run/a');
    expect(serversOf(made)).toEqual([
      { host: '/run/a', port: 5432 },
      { host: '/run/b', port: 5432 },
    ]);
    expect(withServers(made)).toBe(made);
  });

  it('is told to PostgreSQL’s own programs in their way', () => {
    expect(forPrograms(one)).toBe(one);
    expect(forPrograms(withServers(three))).toBe(
      'postgresql://gateway:secret@one,two:5433,[::1]:5434/plan?sslmode=require&target_session_attrs=read-write',
    );
  });
});
