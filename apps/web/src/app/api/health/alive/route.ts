export const dynamic = "force-dynamic";

/** This process answers, whether or not the database does. */
export const GET = (): Response => Response.json({ ok: true });
