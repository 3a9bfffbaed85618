import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../operator-error.ts';

/** A server that listens; `port` is the one that it got, where 0 was asked for. */
export type Listening = { readonly port: number; stop(): Promise<void> };

/** Resolves when the server listens. Rejects with an OperatorError that `problem` words, from the system's error code. */
export async function listen(
  server: Server,
  at: { readonly port: number; readonly host: string },
  problem: (code: string | undefined) => string,
): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new OperatorError(problem(error.code), { cause: error })),
    );
    server.listen(at.port, at.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
