import { appServices } from "../../../lib/app-services.ts";

const NO_STORE = { "Cache-Control": "no-store" };

/** Ready when the database answers; 503 with when to ask again while it does not. */
export const GET = (): Promise<Response> =>
  appServices()
    .then(({ db }) => db.$client.query("select 1"))
    .then(
      () => Response.json({ ok: true }, { headers: NO_STORE }),
      () => Response.json({ ok: false }, { status: 503, headers: { ...NO_STORE, "Retry-After": "5" } }),
    );
