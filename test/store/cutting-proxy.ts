import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Where a connection is cut: before a request reaches the server, or after the server answered it. */
export type Cut = "request" | "answer";

/** A way to a server that can be cut. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts the connection at the next request that holds a text. */
  cutAt(where: Cut, text: string): void;
  /** Cuts every connection that there is. */
  drop(): void;
  /** Refuses every connection from now on, or no more. */
  refuse(refused: boolean): void;
  close(): Promise<void>;
}

/** A proxy before a server on this machine. */
export async function cuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let next: { readonly where: Cut; readonly text: string } | null = null;
  let refused = false;
  const proxy = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    let dropAnswer = false;
    const end = () => [near, far].forEach((socket) => void socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", end).on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    if (refused) return end();
    near.on("data", (data) => {
      const hit = next !== null && data.includes(next.text) ? next.where : null;
      if (hit !== null) next = null;
      if (hit === "request") return end();
      if (hit === "answer") dropAnswer = true;
      return far.write(data);
    });
    far.on("data", (data) => (dropAnswer ? end() : near.write(data)));
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    port: address.port,
    cutAt: (where, text) => {
      next = { where, text };
    },
    refuse: (now) => {
      refused = now;
    },
    drop,
    close: async () => {
      proxy.close();
      drop();
    },
  };
}
