import { createServer } from "node:http";
import { StartProblem } from "./start-problem.ts";

export const portTaken = (port: number): StartProblem =>
  new StartProblem(
    `Cổng ${port} đang bị chiếm; hãy dừng chương trình đó hoặc chọn cổng khác: PORT=${port + 1} npm start.`,
    `Port ${port} is taken; stop what listens there or choose another: PORT=${port + 1} npm start.`,
  );

const STARTING = "Sẵn Sàng đang khởi động, xin chờ một lát. / Sẵn Sàng is starting, wait a moment.\n";

/**
 * Holds the port while everything behind it is made ready, so that nobody else takes it; answers 503. Returns how to let go
 * of it. Throws a StartProblem when somebody already listens there.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const holder = createServer((_, response) => {
    response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5" });
    response.end(STARTING);
  });
  const code = await new Promise<string | undefined>((resolve) => {
    holder.once("error", (problem: NodeJS.ErrnoException) => resolve(problem.code));
    holder.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  if (code === "EADDRINUSE") throw portTaken(port);
  if (code)
    throw new StartProblem(
      `Không mở được cổng ${port} (${code}); hãy chọn PORT khác.`,
      `Port ${port} cannot be opened (${code}); choose another PORT.`,
    );
  return () =>
    new Promise((resolve) => {
      holder.close(() => resolve());
      holder.closeAllConnections();
    });
}
