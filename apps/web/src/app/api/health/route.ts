import { appServices } from "../../../lib/app-services.ts";

/** Ready when the database answers; 503 until then. */
export async function GET(): Promise<Response> {
  try {
    const { db } = await appServices();
    await db.$client.query("select 1");
    return Response.json({ ok: true });
  } catch {
    return Response.json({ ok: false }, { status: 503 });
  }
}
