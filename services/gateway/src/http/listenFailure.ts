import { startErrors } from '../errors/start.ts';

/** Says what it means for the operator that the server cannot listen. */
export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return startErrors.PORT_IN_USE({ port, host, other: port + 1, cause: error });
  if (error.code === 'EACCES') return startErrors.PORT_FORBIDDEN({ port, cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return startErrors.HOST_UNUSABLE({ host, cause: error });
  }
  return error;
}
