import { redirect } from "next/navigation";
import { requireSession } from "../../lib/session.ts";
import { homeOf } from "../../shell/home-of.ts";

export default async function FirstPage() {
  redirect(homeOf((await requireSession()).actor));
}
