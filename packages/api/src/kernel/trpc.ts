import "server-only";
import type { Action } from "@sansang/rules/access/permissions";
import type { ReasonDetail } from "@sansang/rules/kernel/decision";
import type { RefusalReason } from "@sansang/rules/words/refusals";
import { OrderGivenUp } from "@sansang/threads/bounded-thread";
import { initTRPC, TRPCError } from "@trpc/server";
import * as z from "zod";
import type { Subject } from "./authorise.ts";
import { type Command, execute } from "./command.ts";
import type { Context } from "./context.ts";
import { answer, type Query } from "./query.ts";
import { Refusal } from "./refusal.ts";
import { reportCrash } from "./trouble/report-crash.ts";
import { refusalIn } from "./trouble/trouble-in.ts";

const CODES: Partial<Record<RefusalReason, TRPCError["code"]>> = {
  not_signed_in: "UNAUTHORIZED",
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  server_away: "SERVICE_UNAVAILABLE",
  outcome_unknown: "SERVICE_UNAVAILABLE",
  no_room: "SERVICE_UNAVAILABLE",
};

/** Field → code of what is wrong with it, as the form shows it. */
const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));

const t = initTRPC
  .context<Context>()
  .meta<{ action: Action }>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 12_000 } },
    errorFormatter({ shape, error }) {
      const { cause } = error;
      const { stack: _, ...data } = shape.data as typeof shape.data & { stack?: string };
      if (cause instanceof Refusal)
        return {
          ...shape,
          message: cause.reason,
          data: {
            ...data,
            refusal: { reason: cause.reason, detail: cause.detail, conflicts: cause.conflicts },
          },
        };
      if (cause instanceof z.ZodError)
        return { ...shape, message: "bad_input", data: { ...data, fields: fieldsOf(cause) } };
      if (error.code !== "INTERNAL_SERVER_ERROR") return { ...shape, data };
      const number = reportCrash(data.path ?? "trpc", cause ?? error);
      return { ...shape, message: "crash", data: { ...data, number } };
    },
  });

const answerOf = (refusal: Refusal): TRPCError =>
  new TRPCError({
    code: CODES[refusal.reason] ?? "PRECONDITION_FAILED",
    message: refusal.reason,
    cause: refusal,
  });

/** What is refused in here leaves as a typed answer. */
export async function withAnswer<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const refusal = refusalIn(error);
    throw refusal ? answerOf(refusal) : error;
  }
}

/** Expected refusals become typed answers here; anything else stays a crash. */
const mapRefusals = t.middleware(async ({ next }) => {
  const result = await next();
  const refusal = result.ok ? null : refusalIn(result.error.cause);
  if (refusal) throw answerOf(refusal);
  if (!result.ok && result.error.cause instanceof OrderGivenUp)
    throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST", cause: result.error.cause });
  return result;
});

const base = t.procedure.use(mapRefusals);

export const { router, createCallerFactory } = t;

/** The procedure of a command: its permission is part of its declaration. */
export const mutationOf = <I extends z.ZodType, S extends Subject, R>(command: Command<I, S, R>) =>
  base
    .meta({ action: command.action })
    .input(command.wire)
    .mutation(({ ctx, input, signal }) =>
      execute(command, { ...ctx, signal }, input as Parameters<typeof execute<I, S, R>>[2]),
    );

/** What one of many was answered. */
export type Answered<R> =
  | { readonly ok: true; readonly result: R }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: ReasonDetail };

async function answerEach<I extends z.ZodType, S extends Subject, R>(
  command: Command<I, S, R>,
  context: Context,
  inputs: readonly z.output<I>[],
): Promise<Answered<R>[]> {
  const answers: Answered<R>[] = [];
  for (const input of inputs) {
    try {
      const result = await execute(command, context, input as Parameters<typeof execute<I, S, R>>[2]);
      answers.push({ ok: true, result });
    } catch (error) {
      // One alone is refused like by the command itself, and whoever is nobody is told so once.
      if (!(error instanceof Refusal) || inputs.length === 1 || error.reason === "not_signed_in") throw error;
      answers.push({ ok: false, reason: error.reason, detail: error.detail });
    }
  }
  return answers;
}

/** The procedure of a command for many at once: each in its own transaction with its own line, each with its own answer, in order. */
export const manyOf = <B extends z.ZodType, I extends z.ZodType, S extends Subject, R>(
  command: Command<I, S, R>,
  input: B,
  each: (input: z.output<B>) => readonly z.output<I>[],
) =>
  base
    .meta({ action: command.action })
    .input(input)
    .mutation(({ ctx, input: given, signal }) =>
      answerEach(command, { ...ctx, signal }, each(given as z.output<B>)),
    );

/** The procedure of a query. */
export const queryOf = <I extends z.ZodType, R>(read: Query<I, R>) =>
  base
    .meta({ action: read.action })
    .input(read.input)
    .query(({ ctx, input, signal }) => answer(read, { ...ctx, signal }, input as z.output<I>));

/** What a stream refuses after it has begun is answered like any refusal. */
async function* withAnswers<E>(stream: AsyncGenerator<E>): AsyncGenerator<E> {
  try {
    yield* stream;
  } catch (error) {
    const refusal = refusalIn(error);
    throw refusal ? answerOf(refusal) : error;
  }
}

/** A stream of events for the person of the context; the generator proves its own scope by `action`. */
export const subscriptionOf = <I extends z.ZodType, E>(spec: {
  action: Action;
  input: I;
  stream: (args: {
    context: Context;
    input: z.output<I>;
    signal: AbortSignal | undefined;
  }) => AsyncGenerator<E>;
}) =>
  base
    .meta({ action: spec.action })
    .input(spec.input)
    .subscription(({ ctx, input, signal }) =>
      withAnswers(spec.stream({ context: ctx, input: input as z.output<I>, signal })),
    );
