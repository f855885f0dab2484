import type { Server } from "node:http";
import type { Dispatcher } from "lead-router/dispatcher";

/** On SIGTERM and SIGINT: takes no request any more, answers those that are there, and only then lets go of the store. */
export function endGracefully(server: Server, dispatcher: Dispatcher, closeStore: () => unknown): void {
  const end = async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await dispatcher.close();
    await closeStore();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
}
