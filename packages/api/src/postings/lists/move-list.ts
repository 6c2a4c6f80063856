import "server-only";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import {
  ApproveInput,
  DocumentInput,
  ReturnInput,
  TakeDownInput,
  VersionInput,
  WithdrawApprovalInput,
} from "@sansang/rules/postings/posting.input";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed, newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { checkTransition, saveVersion } from "./change-version.ts";
import { loadPosting, loadVersion } from "./load-version.ts";

/** Sends a draft to whoever approves. */
export const submitList = command({
  action: "postings.list.submit",
  input: VersionInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status, fingerprint } = await checkTransition("postings.list.submit", args);
    const { actor, now } = args;
    const columns = { submittedBy: actor.userId, submittedAt: now, returnReason: null };
    return saveVersion(args, status, columns, { facts: { fingerprint } });
  },
});

/** Approves a list as it reads now; the approval carries its fingerprint and dies with the next change. */
export const approveList = command({
  action: "postings.list.approve",
  input: ApproveInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { actor, now, input } = args;
    const { status, fingerprint } = await checkTransition("postings.list.approve", args, {
      seenFingerprint: input.seenFingerprint,
    });
    const columns = { fingerprint, approvedBy: actor.userId, approvedAt: now };
    return saveVersion(args, status, columns, { facts: { fingerprint } });
  },
});

/** Sends a list back to the ward, with the reason. */
export const returnList = command({
  action: "postings.list.return",
  input: ReturnInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { reason } = args.input;
    const { status } = await checkTransition("postings.list.return", args, { reason });
    return saveVersion(args, status, { returnReason: reason }, { values: newValues({ reason }) });
  },
});

const UNAPPROVED = { fingerprint: null, approvedBy: null, approvedAt: null };

/** The ward takes back what it has sent, before it is approved. */
export const withdrawList = command({
  action: "postings.list.withdraw",
  input: VersionInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status } = await checkTransition("postings.list.withdraw", args);
    return saveVersion(args, status, UNAPPROVED);
  },
});

/** The approver takes back his approval before it is published, with the reason that the ward reads. */
export const withdrawApproval = command({
  action: "postings.list.withdraw",
  input: WithdrawApprovalInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { reason } = args.input;
    const { status } = await checkTransition("postings.list.withdraw", args, { reason });
    const columns = { ...UNAPPROVED, returnReason: reason };
    return saveVersion(args, status, columns, { values: newValues({ reason }) });
  },
});

/** Records that the sheets have come down after election day. */
export const takeDownList = command({
  action: "postings.list.take_down",
  input: TakeDownInput,
  load: (tx, { postingId }) => loadPosting(tx, postingId),
  run: async (args) => {
    const { status } = await checkTransition("postings.list.take_down", args);
    return saveVersion(args, status, { closedAt: args.now });
  },
});

/** Writes down upon which decision a draft is posted and who signs it. */
export const setDocument = command({
  action: "postings.list.prepare",
  input: DocumentInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { status } = await checkTransition("postings.list.prepare", args);
    const { versionId: _, opened, ...typed } = args.input;
    const { row } = args.subject;
    const facts = mergedOrRefuse(row, typed, opened);
    orRefuse(checkActDay(facts.decisionOn, { today: dateIn(args.now) }, "decisionOn"));
    return saveVersion(args, status, facts, { values: changed(row, facts) });
  },
});
