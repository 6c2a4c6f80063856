import { requireSession } from "../../lib/session.ts";
import { UploadStripLine } from "./upload-strip-line.tsx";

/** What is under way, above the tab bar of a phone and in the corner of a desk, on every page of the office. */
export async function UploadStrip() {
  const { actor } = await requireSession();
  return <UploadStripLine userId={actor.userId} />;
}
