import { serveOrders } from "./serve-orders.ts";

/** A worker that does what a bounded thread must live through. */
serveOrders(async ({ work }: { readonly work: string }) => {
  const hoard: number[][] = [];
  if (work === "fail") throw new Error("It could not");
  if (work === "leave") process.exit(3);
  while (work === "spin") {}
  while (work === "hoard") hoard.push(new Array<number>(100_000).fill(hoard.length));
  return "done";
});
