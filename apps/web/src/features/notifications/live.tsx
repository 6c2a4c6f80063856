import { ClientWords } from "../../i18n/client-words.tsx";
import { LiveIndicator } from "./live-indicator.tsx";

/** Where a page shows figures: whether they are live, and of when. `at`: office time of the read, ISO. */
export function Live({ at }: { at: string }) {
  return (
    <ClientWords of={["shell.live"]}>
      <LiveIndicator at={at} />
    </ClientWords>
  );
}
