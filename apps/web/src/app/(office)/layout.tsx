import type { ReactNode } from "react";
import { requireSession } from "../../lib/session.ts";
import { Office } from "../../shell/office.tsx";

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return <Office>{children}</Office>;
}
