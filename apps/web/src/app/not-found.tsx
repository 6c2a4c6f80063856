import { connection } from "next/server";
import { NotFoundNotice } from "../shell/not-found-notice.tsx";

/** Made per request, so that its scripts carry the nonce of this answer. */
export default async function NotFound() {
  await connection();
  return (
    <main id="main" className="mx-auto max-w-[720px] p-4 pt-16">
      <NotFoundNotice />
    </main>
  );
}
