/** What the dialogs of accounts and rights say in the browser. */
export const ACCOUNT_WORDS = [
  "users.invite",
  "users.link",
  "users.end",
  "users.form",
  "users.code",
  "users.account",
  "users.several",
  "users.handOver",
  "org.pick",
  "form",
] as const;
