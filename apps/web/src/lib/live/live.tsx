import { useMessages } from "next-intl";
import { LiveIndicator } from "./live-indicator.tsx";

/** Where a page shows figures: whether they are live, and of when. `at`: office time of the read, ISO. */
export function Live({ at }: { at: string }) {
  return <LiveIndicator at={at} words={useMessages().shell.live} />;
}
