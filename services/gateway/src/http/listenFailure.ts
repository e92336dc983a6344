import { Failure } from '../errors/failure.ts';

/** Says what it means for the operator that the server cannot listen. */
export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      {
        code: 'PORT_IN_USE',
        en: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1}.`,
        zh: `${host} 的端口 ${port} 已被其他程序占用。请停止该程序，或另选端口：PORT=${port + 1}。`,
      },
      cause,
    );
  }
  if (error.code === 'EACCES') {
    return new Failure(
      {
        code: 'PORT_FORBIDDEN',
        en: `This user may not listen on port ${port}. Choose one above 1023: PORT=4000.`,
        zh: `当前用户无权监听端口 ${port}。请选择 1023 以上的端口：PORT=4000。`,
      },
      cause,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new Failure(
      {
        code: 'HOST_UNUSABLE',
        en: `HOST is "${host}", which is no address of this machine. Use 127.0.0.1 for this machine only, 0.0.0.0 for all of its addresses.`,
        zh: `HOST 的值“${host}”不是本机地址。仅供本机访问用 127.0.0.1，供所有网卡访问用 0.0.0.0。`,
      },
      cause,
    );
  }
  return error;
}
