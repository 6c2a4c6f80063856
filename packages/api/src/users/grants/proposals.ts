import "server-only";
import type { Tx } from "@sansang/db/client";
import { grantProposals, oneTimeLinks, users } from "@sansang/db/tables/users";
import { decide } from "@sansang/rules/kernel/machine";
import { ProposalInput, RefuseProposalInput } from "@sansang/rules/users/grant.input";
import { mayConfirm } from "@sansang/rules/users/may-confirm";
import { PROPOSAL_TRANSITIONS, type ProposalAction } from "@sansang/rules/users/proposal-transitions";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Subject } from "../../kernel/authorise.ts";
import { command } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { issueLink } from "../one-time-link.ts";
import { endSessionsOf } from "../session.ts";
import { holdingsAbove } from "./holdings.ts";
import { isLoneOffice } from "./lone-mode.ts";
import { digestOfCode, newCode } from "./secret-code.ts";
import { storeGrant } from "./write-grants.ts";

/** Two who confirm at once take turns: each sees whom the other has made a holder. */
const LOCK = 7_265_010;

type Proposal = typeof grantProposals.$inferSelect;

interface ProposalSubject extends Subject {
  readonly proposal: Proposal;
  readonly person: { readonly name: string; readonly login: string; readonly isPasswordOfTwo: boolean };
}

async function loadProposal(tx: Tx, proposalId: string): Promise<ProposalSubject> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const [proposal] = await tx
    .select()
    .from(grantProposals)
    .where(eq(grantProposals.id, proposalId))
    .for("update");
  if (!proposal) throw new Refusal("not_found");
  const [person] = await tx
    .select({ name: users.name, login: users.login, isPasswordOfTwo: users.isPasswordOfTwo })
    .from(users)
    .where(eq(users.id, proposal.userId))
    .for("update");
  if (!person) throw new Error("The person of a proposal was not returned");
  return { unitPath: proposal.unitPath, cycleId: null, group: null, proposal, person };
}

/** What a confirmation looks at, as it is now. */
const confirmationOf = async (tx: Tx, proposed: Proposal, confirmerId: string, context: Context) => ({
  proposed,
  confirmerId,
  holdings: await holdingsAbove(tx, [proposed.unitPath], context.now),
  isLone: await isLoneOffice(tx, context),
});

const lineOf = ({ id, userId, role, unitId, institution }: Proposal) => ({
  subjectType: "user" as const,
  subjectId: userId,
  alsoAbout: [id],
  after: { grants: [{ role, unitId, institution }] },
});

/** The next status by the table, or its refusal. */
async function move(
  tx: Tx,
  action: ProposalAction,
  { proposal }: ProposalSubject,
  by: { readonly userId: string; readonly reason?: string; readonly context: Context },
) {
  const confirmation = await confirmationOf(tx, proposal, by.userId, by.context);
  const status = orRefuse(
    decide(PROPOSAL_TRANSITIONS, proposal.status, action, { confirmation, reason: by.reason }),
  );
  const answer = mayConfirm(confirmation);
  const mark = action !== "users.grant.withdraw" && answer.ok ? answer.value : null;
  await tx
    .update(grantProposals)
    .set({ status, settledBy: by.userId, settledAt: by.context.now, reason: by.reason ?? null, mark })
    .where(eq(grantProposals.id, proposal.id));
  return mark;
}

/**
 * The second person's yes: the right begins, or the link is made. Whoever has not chosen his password with two secrets that
 * two people held does so now: what he had is void, for one person could have chosen it.
 */
export const confirmProposal = command({
  action: "users.grant.confirm",
  input: ProposalInput,
  secret: true,
  load: (tx, { proposalId }) => loadProposal(tx, proposalId),
  run: async ({ tx, context, actor, subject, now }) => {
    const { proposal, person } = subject;
    const { id, kind, userId, role, institution, unitId, unitPath } = proposal;
    const mark = await move(tx, "users.grant.confirm", subject, { userId: actor.userId, context });
    const line = lineOf(proposal);
    const about = [...line.alsoAbout];
    if (kind === "grant") {
      const { startsAt, endsAt, replaces, decisionNumber, proposedBy } = proposal;
      const right = {
        userId,
        role,
        institution,
        unitId,
        unitPath,
        startsAt,
        endsAt,
        replaces,
        decisionNumber,
      };
      const who = { givenBy: proposedBy, confirmedBy: actor.userId, proposalId: id, mark };
      about.push(await storeGrant(tx, { ...right, ...who }, now), ...(replaces ? [replaces] : []));
    }
    const needsLink = kind === "link" || !person.isPasswordOfTwo;
    const second = { proposalId: id, codeDigest: proposal.codeDigest };
    const token = needsLink ? await issueLink(tx, { userId, heldBy: actor.userId, second }) : null;
    if (needsLink && kind === "grant") {
      await tx.update(users).set({ passwordHash: null }).where(eq(users.id, userId));
      await endSessionsOf(tx, userId);
    }
    return {
      result: { userId, name: person.name, login: person.login, token },
      line: { ...line, alsoAbout: about, after: { ...line.after, mark } },
    };
  },
});

/** The second person's no, with a reason. */
export const refuseProposal = command({
  action: "users.grant.refuse",
  input: RefuseProposalInput,
  load: (tx, { proposalId }) => loadProposal(tx, proposalId),
  run: async ({ tx, context, actor, input: { reason }, subject }) => {
    await move(tx, "users.grant.refuse", subject, { userId: actor.userId, reason, context });
    const { id } = subject.proposal;
    return {
      result: { proposalId: id },
      line: { ...lineOf(subject.proposal), values: newValues({ reason }) },
    };
  },
});

/** Takes a proposal back before anybody has settled it. */
export const withdrawProposal = command({
  action: "users.grant.withdraw",
  input: ProposalInput,
  load: (tx, { proposalId }) => loadProposal(tx, proposalId),
  run: async ({ tx, context, actor, subject }) => {
    await move(tx, "users.grant.withdraw", subject, { userId: actor.userId, context });
    return { result: { proposalId: subject.proposal.id }, line: lineOf(subject.proposal) };
  },
});

/** Other six signs for who proposed it and lost the first, as long as the link is not used. */
export const renewCode = command({
  action: "users.link.new_code",
  input: ProposalInput,
  secret: true,
  load: (tx, { proposalId }) => loadProposal(tx, proposalId),
  run: async ({ tx, context, actor, subject: { proposal, person } }) => {
    const { id, userId, proposedBy, status } = proposal;
    if (proposedBy !== actor.userId) throw new Refusal("not_your_proposal");
    const code = newCode();
    const codeDigest = digestOfCode(context.secrets, userId, code);
    const waiting = await tx
      .update(oneTimeLinks)
      .set({ codeDigest, tries: 0 })
      .where(
        and(
          eq(oneTimeLinks.proposalId, id),
          isNull(oneTimeLinks.usedAt),
          sql`${oneTimeLinks.expiresAt} > now()`,
        ),
      )
      .returning({ userId: oneTimeLinks.userId });
    if (status !== "proposed" && waiting.length === 0) throw new Refusal("link_not_valid");
    await tx.update(grantProposals).set({ codeDigest }).where(eq(grantProposals.id, id));
    return { result: { code, name: person.name }, line: lineOf(proposal) };
  },
});
