"use client";
import { OneTimeLink } from "./one-time-link.tsx";
import { SecretCode } from "./secret-code.tsx";

/** What whoever made an account or a link is shown this once: the link, or the code that is needed beside it. */
export interface Made {
  readonly name: string;
  readonly token: string | null;
  readonly code: string | null;
}

export function MadeSecret({ name, token, code }: Made) {
  if (token) return <OneTimeLink token={token} name={name} />;
  return code && <SecretCode code={code} name={name} />;
}
