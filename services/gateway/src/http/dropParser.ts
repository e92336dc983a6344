import type { Socket } from 'node:net';

/** What of node:http reads the requests of a connection, as far as it is let go of here. */
interface Parser {
  /** Has the server look after its connection no more. */
  remove(): void;
  /** Gives back what it takes. */
  close(): void;
}

const ignore = () => {};

function leave(this: Socket): void {
  this.destroy();
}

/**
 * Has nothing of a connection read any more but that it has ended: what is answered over it has no end and said that it closes it, so there is
 * no next request. Node keeps
 * a parser for each connection all the same, a third of what an idle subscriber takes (docs/adr/0130-streams-without-a-parser.md). A
 * Node whose parsers are otherwise keeps them.
 */
export function dropParser(socket: Socket): void {
  const kept = socket as { parser?: Partial<Parser> | null };
  const { parser } = kept;
  if (typeof parser?.remove !== 'function' || typeof parser.close !== 'function') return;
  // Whoever listens has what comes handed to him, and no more to the parser.
  socket.on('data', ignore);
  for (const event of ['data', 'end'] as const)
    for (const listener of socket.rawListeners(event))
      if (listener !== ignore) socket.removeListener(event, listener as () => void);
  socket.on('end', leave);
  kept.parser = null;
  parser.remove();
  // Not while it is at work.
  setImmediate(() => parser.close?.());
}
