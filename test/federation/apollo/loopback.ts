// Has a server that listens wherever it can listen on the loopback alone, at a port that is free. Imported before the suite's own subgraphs.
import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function listenOnLoopback(this: Server, ...given: unknown[]) {
  const heard = given.find((each) => typeof each === 'function') as (() => void) | undefined;
  return listen.call(this, { host: '127.0.0.1', port: 0 }, heard);
};
