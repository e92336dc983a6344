import type { IncomingMessage, ServerResponse } from 'node:http';

/** What answers the requests that the server lets through: a gateway is one, and so is a lane in front of it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
