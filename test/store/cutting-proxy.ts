import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a client and its server, and can cut. */
export interface CuttingProxy {
  /** The address of the server, through the proxy. */
  readonly url: string;
  /** Cuts the connection on which the server is the next to answer, before the answer passes. */
  cutNextAnswer(): void;
  close(): Promise<void>;
}

export async function startCuttingProxy(serverUrl: string): Promise<CuttingProxy> {
  const target = new URL(serverUrl);
  let cutting = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: target.hostname, port: Number(target.port || 5432) });
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) sockets.add(socket.on("error", end).on("close", end));
    near.on("data", (data) => far.write(data));
    far.on("data", (data) => {
      if (!cutting) return near.write(data);
      cutting = false;
      return end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(serverUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    url: url.href,
    cutNextAnswer: () => {
      cutting = true;
    },
    close,
  };
}
