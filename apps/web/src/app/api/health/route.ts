import { house } from "../../../lib/house.ts";

/** Ready when the database answers. */
export async function GET(): Promise<Response> {
  const { db } = await house();
  await db.$client.query("select 1");
  return Response.json({ ok: true });
}
