/** The HTTP door of Node: a fetch function on a port of this machine. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionCut } from '../http/refusal';
import { WrongSetting } from './environment';

export interface Listening {
  readonly port: number;
  /** Takes no new requests; resolves when those under way are answered, or after so many milliseconds without them. */
  readonly close: (patience: number) => Promise<void>;
}

export type Answering = (request: Request, address: string) => Promise<Response> | Response;

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * @param host name or address of the interface to listen on.
 * @param port 0 for any free one.
 * @throws WrongSetting when the port is taken.
 */
export async function listen(host: string, port: number, answer: Answering): Promise<Listening> {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await answer(request, incoming.socket.remoteAddress ?? '');
      } catch (error) {
        if (!(error instanceof ConnectionCut)) throw error;
        // A browser repeats by itself what a silently closed, reused connection swallowed. What is no HTTP it reports.
        incoming.socket.write('cut\r\n\r\n');
        incoming.socket.destroySoon();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new WrongSetting(
              `Port ${port} is taken. Stop the program that uses it, or choose another port with API_PORT.`,
            )
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: (patience) => close(server, patience),
  };
}
