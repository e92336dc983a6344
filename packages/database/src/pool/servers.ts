const wanted = 'target_session_attrs';

/**
 * An address with several hosts, as PostgreSQL's own programs take it (`postgresql://user@one,two:5433/name`, or folders of sockets in
 * `?host=`), as one that is a URL: it leads to the first, and names all in `servers`. Any other address stays as it is. Of
 * several the one is meant that takes writes, whatever `target_session_attrs` says.
 */
export function withServers(url: string): string {
  const begin = url.indexOf('://') + 3;
  if (begin < 3) return url;
  const end = [...'/?#'].map((each) => url.indexOf(each, begin)).filter((at) => at >= 0);
  const authority = url.slice(begin, Math.min(url.length, ...end));
  const named = authority.slice(authority.lastIndexOf('@') + 1);
  const [first = '', ...others] = named.split(',');
  const single = others.length ? url.replace(named, first) : url;
  if (!URL.canParse(single)) return url;
  const address = new URL(single);
  const folders = address.searchParams.get('host')?.split(',') ?? [];
  const servers = others.length ? named : folders.length > 1 ? folders.join() : null;
  if (servers === null) return url;
  if (folders[0]) address.searchParams.set('host', folders[0]);
  address.searchParams.delete(wanted);
  address.searchParams.set('servers', servers);
  return address.href;
}

/** Where a database may be reached: a host, or a folder with a socket, and a port. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

const usualPort = 5_432;

/** The servers that an address names, of which one is the primary; none where it names but one. */
export function serversOf(url: string): readonly ServerAddress[] {
  const address = new URL(url);
  const named = address.searchParams.get('servers');
  if (!named) return [];
  return named.split(',').map((each) => {
    if (each.startsWith('/')) return { host: each, port: Number(address.port || usualPort) };
    const { hostname, port } = new URL(`postgresql://${each}`);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usualPort) };
  });
}

/** An address that names several servers as PostgreSQL's own programs take it. */
export function forPrograms(url: string): string {
  const address = new URL(url);
  const servers = address.searchParams.get('servers');
  if (!servers) return url;
  address.searchParams.delete('servers');
  address.searchParams.set(wanted, 'read-write');
  if (servers.startsWith('/')) address.searchParams.set('host', servers);
  return servers.startsWith('/') ? address.href : address.href.replace(address.host, servers);
}
