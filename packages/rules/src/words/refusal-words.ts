import type { Words } from "../kernel/language.ts";
import { ACCESS_REFUSAL_WORDS, type AccessRefusal } from "./access-refusal-words.ts";
import { CANDIDATE_REFUSAL_WORDS, type CandidateRoomRefusal } from "./candidate-refusal-words.ts";
import { DAY_REFUSAL_WORDS, type DayRefusal } from "./day-refusal-words.ts";
import { ELECTION_REFUSAL_WORDS, type ElectionRefusal } from "./election-refusal-words.ts";
import { HEAD_REFUSAL_WORDS, type HeadRefusal } from "./head-refusal-words.ts";
import { ITEM_REFUSAL_WORDS, type ItemRoomRefusal } from "./item-refusal-words.ts";
import { JOB_REFUSAL_WORDS, type JobRefusal } from "./job-refusal-words.ts";
import { POSTING_REFUSAL_WORDS, type PostingRoomRefusal } from "./posting-refusal-words.ts";
import { REQUEST_REFUSAL_WORDS, type RequestRefusal } from "./request-refusal-words.ts";
import { TEAM_REFUSAL_WORDS, type TeamRefusal } from "./team-refusal-words.ts";
import { UNIT_REFUSAL_WORDS, type UnitRefusal } from "./unit-refusal-words.ts";
import { UPLOAD_REFUSAL_WORDS, type UploadRefusal } from "./upload-refusal-words.ts";
import { USER_REFUSAL_WORDS, type UserRefusal } from "./user-refusal-words.ts";
import { VERDICT_REFUSAL_WORDS, type VerdictRefusal } from "./verdict-refusal-words.ts";

export type RefusalReason =
  | AccessRefusal
  | RequestRefusal
  | DayRefusal
  | UserRefusal
  | UnitRefusal
  | ElectionRefusal
  | HeadRefusal
  | UploadRefusal
  | VerdictRefusal
  | ItemRoomRefusal
  | CandidateRoomRefusal
  | TeamRefusal
  | PostingRoomRefusal
  | JobRefusal;

/** Every refusal in one sentence: the fact; what to do. `{name}` is a blank filled by the detail of the refusal. */
export const REFUSAL_WORDS: Record<RefusalReason, Words> = {
  ...ACCESS_REFUSAL_WORDS,
  ...REQUEST_REFUSAL_WORDS,
  ...DAY_REFUSAL_WORDS,
  ...USER_REFUSAL_WORDS,
  ...UNIT_REFUSAL_WORDS,
  ...ELECTION_REFUSAL_WORDS,
  ...HEAD_REFUSAL_WORDS,
  ...UPLOAD_REFUSAL_WORDS,
  ...VERDICT_REFUSAL_WORDS,
  ...ITEM_REFUSAL_WORDS,
  ...CANDIDATE_REFUSAL_WORDS,
  ...TEAM_REFUSAL_WORDS,
  ...POSTING_REFUSAL_WORDS,
  ...JOB_REFUSAL_WORDS,
};
