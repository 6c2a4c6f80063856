import { appServices } from "../../../lib/app-services.ts";

/** Ready when the database answers. */
export async function GET(): Promise<Response> {
  const { db } = await appServices();
  await db.$client.query("select 1");
  return Response.json({ ok: true });
}
