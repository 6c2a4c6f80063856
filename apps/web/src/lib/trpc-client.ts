import type { AppRouter } from "@sansang/api/root";
import type { TRPCClient } from "@trpc/client";

type Call = (...given: unknown[]) => unknown;

async function open(path: readonly string[], given: readonly unknown[]): Promise<unknown> {
  const { doors } = await import("./trpc-doors.ts");
  const door = path.reduce((room: unknown, key) => (room as Record<string, unknown>)[key], doors) as Call;
  return door(...given);
}

const walk = (path: readonly string[]): unknown =>
  new Proxy(() => {}, {
    get: (_, key) => walk([...path, String(key)]),
    apply: (_, __, given: unknown[]) => open(path, given),
  });

/**
 * The doors of the house for the browser: `client.checklist.submit.mutate(…)`. Data comes with the page and the bell is
 * a plain stream, so the machinery is fetched only when a verb is used.
 */
export const client = walk([]) as TRPCClient<AppRouter>;
