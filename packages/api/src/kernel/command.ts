import "server-only";
import type { Tx } from "@sansang/db/client";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { earlierAnswer, rememberAnswer } from "./answered.ts";
import { authorise, type Subject } from "./authorise.ts";
import { homeOf } from "./clock.ts";
import { applyConsequences } from "./consequence.ts";
import type { Context } from "./context.ts";
import { inTurn, servedIn } from "./in-turn.ts";
import { appendLine, type LedgerLine } from "./ledger.ts";
import { Refusal } from "./refusal.ts";
import { troubleIn } from "./trouble/trouble-in.ts";

export interface Run<I, S, A extends Actor | null = Actor> {
  readonly tx: Tx;
  readonly context: Context;
  readonly actor: A;
  /** The grants by which he may; empty where the permission is about oneself or public. */
  readonly grants: readonly Grant[];
  readonly input: I;
  readonly subject: S;
  readonly now: Date;
}

export interface Command<I extends z.ZodType, S extends Subject, R> {
  readonly kind: "command";
  readonly action: Action;
  readonly input: I;
  /** Its input or its result holds a secret: no answer is kept for a repeated request. */
  readonly secret?: true;
  /** The input and the key under which a repeated request gets its first answer. */
  readonly wire: z.ZodIntersection<I, typeof RequestKey>;
  /** Slow looks at what was sent, before the transaction begins: no connection and no row waits for them. */
  readonly ahead?: (input: z.output<I>, context: Context) => Promise<unknown>;
  readonly load: (tx: Tx, input: z.output<I>, context: Context, ahead: unknown) => Promise<S>;
  readonly run: (args: Run<z.output<I>, S>) => Promise<Done<R>>;
}

/** What a command hands back: its answer, its one line, and what may only be done once both are safely stored. */
export interface Done<R> {
  readonly result: R;
  readonly line: LedgerLine;
  /** Tidying that may fail without harm: a crash before it leaves something to be swept, never something lost. */
  readonly afterCommit?: () => Promise<void>;
}

const RequestKey = z.object({ requestId: z.uuid().optional() });

type Spec<I extends z.ZodType, S extends Subject, R, A> = Omit<
  Command<I, S, R>,
  "kind" | "wire" | "ahead" | "load"
> & {
  readonly ahead?: (input: z.output<I>, context: Context) => Promise<A>;
  readonly load: (tx: Tx, input: z.output<I>, context: Context, ahead: A) => Promise<S>;
};

/** Declares a command. The order is always: transaction → load with lock → may he, in an open cycle, with clean hands → rule → one ledger line → consequences. */
export const command = <I extends z.ZodType, S extends Subject, R, A = undefined>(
  spec: Spec<I, S, R, A>,
): Command<I, S, R> => ({
  ...spec,
  load: spec.load as Command<I, S, R>["load"],
  kind: "command",
  wire: z.intersection(spec.input, RequestKey),
});

/**
 * Runs a command for the person of the context. Throws `Refusal` for an expected no, after writing it to the ledger, and for
 * trouble with the database or the room to write in, which is nobody's doing and leaves no line.
 */
export async function execute<I extends z.ZodType, S extends Subject, R>(
  command: Command<I, S, R>,
  asked: Context,
  wired: z.output<I> & { requestId?: string | undefined },
): Promise<R> {
  const { actor } = asked;
  const { action } = command;
  const timeAt = (unit: UnitPath | null): Date => asked.clock?.(unit) ?? asked.now;
  /** The unit by whose clock the act is dated, as far as is known. */
  let dated = homeOf(actor);
  if (!actor && permission(action).who !== "public") throw new Refusal("not_signed_in");
  const { requestId, ...input } = wired as z.output<I> & { requestId?: string } & object;
  const request =
    actor && requestId && !command.secret
      ? {
          actorId: actor.userId,
          requestId,
          action,
          inputDigest: asked.secrets.digest(JSON.stringify(input)),
        }
      : null;
  const frame = { actorId: actor?.userId ?? null, action, requestId: requestId ?? null };
  let tidy: (() => Promise<void>) | undefined;
  /** All that is left is to commit. */
  let isDecided = false;
  try {
    const ahead = await inTurn(servedIn(asked), async () => command.ahead?.(input as z.output<I>, asked));
    const answer = await asked.db.transaction(async (tx) => {
      const earlier = request && (await earlierAnswer(tx, request));
      if (earlier) return earlier.answer as R;
      const begun = { ...asked, now: timeAt(dated) };
      const subject = await command.load(tx, input as z.output<I>, begun, ahead);
      dated = subject.unitPath ?? dated;
      const now = timeAt(dated);
      const context = { ...asked, now };
      const grants = await authorise(tx, actor, action, subject);
      const {
        result,
        line: written,
        afterCommit,
      } = await command.run({
        tx,
        context,
        actor: actor as Actor,
        grants,
        input: input as z.output<I>,
        subject,
        now,
      });
      const { unitPath, cycleId, group } = subject;
      const line = { unitPath, cycleId, group, ...written };
      await appendLine(
        tx,
        { ...frame, at: now, actorRole: line.by ?? grants[0]?.role ?? null, outcome: "done" },
        line,
      );
      await applyConsequences(context.consequences, action, tx, line, now);
      if (request) await rememberAnswer(tx, request, result);
      tidy = afterCommit;
      isDecided = true;
      return result;
    });
    await tidy?.().catch(() => {});
    return answer;
  } catch (error) {
    const trouble = troubleIn(error);
    if (trouble)
      throw isDecided && trouble.reason === "server_away" ? new Refusal("outcome_unknown") : trouble;
    const refusal = isBusy(error) ? new Refusal("busy") : error;
    if (refusal instanceof Refusal) await recordRefusal(asked, timeAt(dated), frame, refusal, input);
    throw refusal;
  }
}

/** Did it wait too long for a record that another holds? */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === LOCK_NOT_AVAILABLE;

const LOCK_NOT_AVAILABLE = "55P03";

const SUBJECT_KEYS = [
  "itemId",
  "candidateId",
  "appointmentId",
  "photoId",
  "siteId",
  "versionId",
  "postingId",
  "provisionalHeadId",
  "cycleId",
  "unitId",
  "userId",
] as const;

async function recordRefusal(
  context: Context,
  at: Date,
  frame: { actorId: string | null; action: Action; requestId: string | null },
  refusal: Refusal,
  input: object,
): Promise<void> {
  const given = input as Partial<Record<(typeof SUBJECT_KEYS)[number], string>>;
  const subjectId = SUBJECT_KEYS.map((key) => given[key]).find((value) => value !== undefined) ?? null;
  await context.db.transaction((tx) =>
    appendLine(
      tx,
      { ...frame, at, actorRole: null, outcome: "refused" },
      { subjectType: "request", subjectId, after: { refusal: refusal.reason } },
    ),
  );
}
