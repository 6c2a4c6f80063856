import { ForbiddenNotice } from "../shell/forbidden-notice.tsx";

/** Of pages outside the office; without it the framework sends one of its own along with every answer. */
export default function Forbidden() {
  return <ForbiddenNotice className="mx-auto max-w-[720px] p-4 pt-16" />;
}
