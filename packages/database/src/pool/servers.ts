const several = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]*,[^@/?#]*)(.*)$/s;
const folders = /([?&]host=)([^&#]*)/;
const wanted = /[?&]target_session_attrs=[^&#]*/g;

/**
 * An address with several hosts, as PostgreSQL's own programs take it (`postgresql://user@one,two:5433/name`, or folders of sockets in
 * `?host=`), as one that is a URL: it leads to the first, and names all in `servers`. Any other address stays as it is. Of
 * several the one is meant that takes writes, whatever `target_session_attrs` says.
 */
export function withServers(url: string): string {
  const [, begin = '', hosts = '', rest = ''] = several.exec(url) ?? [];
  if (hosts) return naming(`${begin}${hosts.split(',', 1)[0]}${rest}`, hosts.split(','));
  const listed = decodeURIComponent(folders.exec(url)?.[2] ?? '').split(',');
  if (listed.length === 1) return url;
  return naming(
    url.replace(folders, (_, name) => `${name}${encodeURIComponent(listed[0] ?? '')}`),
    listed,
  );
}

function naming(url: string, servers: readonly string[]): string {
  const [address = '', ...query] = url.replace(wanted, (found) => (found[0] === '?' ? '?' : '')).split(/[?&]+/);
  const named = [...query.filter(Boolean), `servers=${encodeURIComponent(servers.join())}`];
  return `${address}?${named.join('&')}`;
}

/** One place at which a database may be reached: a host, or a folder with a socket, and a port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

const usualPort = 5_432;

/** The servers that an address names, of which one is the primary; none where it names but one. */
export function serversOf(url: string): readonly Place[] {
  const address = new URL(url);
  const named = address.searchParams.get('servers');
  if (!named) return [];
  return named.split(',').map((each) => {
    if (each.startsWith('/')) return { host: each, port: Number(address.port || usualPort) };
    const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(each) ?? [];
    return { host: bracketed ?? plain ?? each, port: Number(port ?? usualPort) };
  });
}

/** An address that names several servers as PostgreSQL's own programs take it. */
export function forPrograms(url: string): string {
  const address = new URL(url);
  const servers = address.searchParams.get('servers');
  if (!servers) return url;
  address.searchParams.delete('servers');
  address.searchParams.set('target_session_attrs', 'read-write');
  if (servers.startsWith('/')) address.searchParams.set('host', servers);
  return servers.startsWith('/') ? address.href : address.href.replace(address.host, servers);
}
