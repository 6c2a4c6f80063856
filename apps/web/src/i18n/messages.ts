import type { Language } from "@sansang/rules/kernel/language";
import enCandidates from "../words/en/candidates.json" with { type: "json" };
import enChecklist from "../words/en/checklist.json" with { type: "json" };
import enComposition from "../words/en/composition.json" with { type: "json" };
import enElections from "../words/en/elections.json" with { type: "json" };
import enForm from "../words/en/form.json" with { type: "json" };
import enOrg from "../words/en/org.json" with { type: "json" };
import enPostings from "../words/en/postings.json" with { type: "json" };
import enReports from "../words/en/reports.json" with { type: "json" };
import enShell from "../words/en/shell.json" with { type: "json" };
import enSignIn from "../words/en/sign-in.json" with { type: "json" };
import enTeams from "../words/en/teams.json" with { type: "json" };
import enUsers from "../words/en/users.json" with { type: "json" };
import viCandidates from "../words/vi/candidates.json" with { type: "json" };
import viChecklist from "../words/vi/checklist.json" with { type: "json" };
import viComposition from "../words/vi/composition.json" with { type: "json" };
import viElections from "../words/vi/elections.json" with { type: "json" };
import viForm from "../words/vi/form.json" with { type: "json" };
import viOrg from "../words/vi/org.json" with { type: "json" };
import viPostings from "../words/vi/postings.json" with { type: "json" };
import viReports from "../words/vi/reports.json" with { type: "json" };
import viShell from "../words/vi/shell.json" with { type: "json" };
import viSignIn from "../words/vi/sign-in.json" with { type: "json" };
import viTeams from "../words/vi/teams.json" with { type: "json" };
import viUsers from "../words/vi/users.json" with { type: "json" };

/** Vietnamese is the original: the shape of every other language. */
const vi = {
  candidates: viCandidates,
  checklist: viChecklist,
  composition: viComposition,
  form: viForm,
  postings: viPostings,
  reports: viReports,
  shell: viShell,
  signIn: viSignIn,
  elections: viElections,
  org: viOrg,
  teams: viTeams,
  users: viUsers,
};
export type Messages = typeof vi;
const en: Messages = {
  candidates: enCandidates,
  checklist: enChecklist,
  composition: enComposition,
  form: enForm,
  postings: enPostings,
  reports: enReports,
  shell: enShell,
  signIn: enSignIn,
  elections: enElections,
  org: enOrg,
  teams: enTeams,
  users: enUsers,
};

/** The words of every room, one file a room and language. */
export const messages: Record<Language, Messages> = { vi, en };
