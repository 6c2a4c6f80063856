import type { Language } from "@sansang/rules/kernel/language";
import candidates from "../words/candidates.json" with { type: "json" };
import checklist from "../words/checklist.json" with { type: "json" };
import composition from "../words/composition.json" with { type: "json" };
import elections from "../words/elections.json" with { type: "json" };
import files from "../words/files.json" with { type: "json" };
import form from "../words/form.json" with { type: "json" };
import grants from "../words/grants.json" with { type: "json" };
import heads from "../words/heads.json" with { type: "json" };
import jobs from "../words/jobs.json" with { type: "json" };
import org from "../words/org.json" with { type: "json" };
import postings from "../words/postings.json" with { type: "json" };
import reports from "../words/reports.json" with { type: "json" };
import shell from "../words/shell.json" with { type: "json" };
import signIn from "../words/sign-in.json" with { type: "json" };
import teams from "../words/teams.json" with { type: "json" };
import users from "../words/users.json" with { type: "json" };
import { type InLanguage, inLanguage } from "./in-language.ts";

const words = {
  candidates,
  checklist,
  composition,
  elections,
  files,
  form,
  grants,
  heads,
  jobs,
  org,
  postings,
  reports,
  shell,
  signIn,
  teams,
  users,
};

export type Messages = InLanguage<typeof words>;

/** The words of every room, one file a room: each word in Vietnamese, the original, and in English. */
export const messages: Record<Language, Messages> = {
  vi: inLanguage(words, "vi"),
  en: inLanguage(words, "en"),
};
