"use client";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type * as z from "zod";
import { useLanguage } from "../i18n/language-provider.tsx";
import type { Client } from "../lib/load-client.ts";
import { useCommand } from "../lib/use-command.ts";
import { asTyped } from "./as-typed.ts";
import { type Codes, fieldProblem } from "./field-problem.ts";
import { focusFirstError } from "./focus-first-error.ts";
import { boxOf, type Input, lengthOf, openedInput, problemsIn, typedInput } from "./typed-input.ts";
import { isSame } from "./use-draft.ts";

/** Which procedure takes the input: `({ checklist }) => checklist.submit.mutate`. What the schema takes, it must take. */
export type Procedure<S extends z.ZodObject, R> = (
  from: Client,
) => (input: z.input<S> & { requestId: string }) => Promise<R>;

type Texts = Readonly<Record<string, string>>;

/** What is typed: `useDraft`, `useEdit` (with what the form had found), or `useTyped`. */
interface Stored<T> {
  readonly draft: T;
  readonly change: (part: Partial<T>) => void;
  readonly drop: (saved?: T) => void;
  readonly opened?: T | null;
  readonly settle?: (part: Partial<T>, keepTheirs: boolean) => void;
}

interface Given<S extends z.ZodObject, R, T extends Texts> {
  /** Each text under the dotted path of the input where it belongs; without it nothing is typed. */
  readonly stored?: Stored<T>;
  /** What the form knows without asking. */
  readonly given?: Partial<z.input<S>>;
  /** Where the edited record lies in the input, with a dot at its end; without it the input is the record. */
  readonly within?: string;
  /** The input, where it is more than what was typed at its places. */
  readonly adapt?: (input: Input, typed: T) => Input;
  /** What no schema can know, as path → code: `today`, what is typed twice. */
  readonly check?: (typed: T) => Codes;
  /** Refusals that speak of one field, by name. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** False: the procedure only looks, or the page is left. */
  readonly refresh?: boolean;
  /** The form stays on the page and goes on with what was saved. */
  readonly stays?: boolean;
  /** `isCurrent`: nothing has been typed since it was sent. */
  readonly done?: (result: R, isCurrent: boolean) => void;
}

const NOTHING: Stored<Texts> = { draft: {}, change: () => {}, drop: () => {} };

/**
 * A form that says what is wrong by the very schema its procedure asks: at a field once it was left or sending was
 * tried, then live while it is repaired. What the server answers stands at its field until that is changed; two people's
 * changes are settled field by field. One request at a time; what was typed is forgotten once it is stored.
 */
export function useForm<S extends z.ZodObject, R, T extends Texts = Texts>(
  schema: S,
  procedure: Procedure<S, R>,
  options: Given<S, R, T>,
) {
  const { stored = NOTHING as unknown as Stored<T>, within = "", refusals = {}, refresh = true } = options;
  const { draft, opened } = stored;
  const language = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, problem } = useCommand(procedure, { refresh });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(draft);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  /** What is left while the pointer is down waits: a sentence that appears then would move the pressed button away. */
  const pressed = useRef<string[] | null>(null);
  /** Code of what is wrong with something that has no field here. */
  const [elsewhere, setElsewhere] = useState<string | null>(null);

  const typed = { ...options.given, ...typedInput(schema, draft) };
  const whole = options.adapt ? options.adapt(typed, draft) : typed;
  const input =
    opened === undefined ? whole : { ...whole, opened: opened && openedInput(schema, opened, within) };
  const found = { ...problemsIn(schema, input), ...options.check?.(draft) };
  const refused = problem?.reason ? refusals[problem.reason] : undefined;

  /** Is the refusal said at a field that is typed here? */
  const isAtField =
    Boolean(refused) ||
    (problem?.reason !== "bad_input" && Object.keys(problem?.fields ?? {}).some((path) => path in draft));
  const answered = { ...problem?.fields, ...(refused && { [refused]: problem?.sentence }) };

  /** The sentence at a path; `key`: where it is typed, if elsewhere. */
  const errorAt = (path: string, key: string = path): string | undefined => {
    const comment = fieldProblem({ found, draft, sent, tried, left, answered }, path, key);
    return comment && "code" in comment ? formatFieldProblem(comment.code, language) : comment?.sentence;
  };
  const mark = (keys: readonly string[]) => setLeft((marked) => [...new Set([...marked, ...keys])]);
  const leave = (key: string) => (pressed.current ? void pressed.current.push(key) : mark([key]));
  const onPress = () => {
    pressed.current = [];
    const release = new AbortController();
    const released = () => {
      release.abort();
      // After the click that follows.
      setTimeout(() => {
        mark(pressed.current ?? []);
        pressed.current = null;
      });
    };
    for (const event of ["pointerup", "pointercancel"])
      window.addEventListener(event, released, { signal: release.signal });
  };
  const change = (key: string, text: string) => stored.change({ [key]: text } as Partial<T>);
  const bare = (key: string, path: string) => ({
    name: key,
    value: draft[key] ?? "",
    error: errorAt(path, key),
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setElsewhere(null);
    const first = Object.values(found).find(Boolean);
    if (first) return focusFirstError(form.current, () => setElsewhere(first));
    setSent(draft);
    // The schema has just taken it.
    const result = await run(input as z.input<S>);
    if (result === null) return focusFirstError(form.current);
    setTried(false);
    setLeft([]);
    const isCurrent = isSame(latest.current, draft);
    if (options.stays && !isCurrent) stored.settle?.(draft, false);
    else stored.drop(options.stays ? draft : undefined);
    options.done?.(result, isCurrent);
  }

  return {
    typed: draft,
    change: stored.change,
    pending,
    problem,
    errorAt,
    leave,
    /** A text, number or choice, for `TextField`, `TextAreaField` and `SelectField`; `path`: where it goes, if elsewhere. */
    field: (key: keyof T & string, path: string = key) => ({
      ...bare(key, path),
      ...boxOf(schema, path),
      id: `${id}-${key}`,
      autoComplete: "off",
      onChange: ({ target }: { target: { value: string } }) => change(key, target.value),
      onBlur: () => leave(key),
    }),
    /** A day, for `DateField`, and whatever is changed by its new text. */
    date: (key: keyof T & string, path: string = key) => ({
      ...bare(key, path),
      change: (text: string) => change(key, text),
      leave: () => leave(key),
    }),
    /** A reason, for `AreaField`. */
    area: (key: keyof T & string) => ({
      ...bare(key, key),
      ...(lengthOf(schema, key) ?? { least: 0, most: 0 }),
      change: (text: string) => change(key, text),
      leave: () => leave(key),
    }),
    /** Yes or no, for an `input` that is ticked. */
    tick: (key: keyof T & string) => ({
      name: key,
      checked: draft[key] !== "",
      onChange: ({ target }: { target: { checked: boolean } }) => change(key, target.checked ? "yes" : ""),
    }),
    /** What two people changed, for `ConflictChoice`. */
    conflict: {
      conflicts: problem?.conflicts,
      textOf: (_: string, value: unknown) => asTyped(value),
      choose: ({ field, theirs }: { field: string; theirs: unknown }, keep: "theirs" | "mine") =>
        stored.settle?.({ [within + field]: asTyped(theirs) } as Partial<T>, keep === "theirs"),
    },
    /** What is wrong and stands at no field, in one sentence. */
    note: elsewhere ? formatFieldProblem(elsewhere, language) : isAtField ? null : problem?.sentence,
    /** For the `form` itself. */
    props: {
      ref: form,
      noValidate: true,
      onPointerDown: onPress,
      onSubmit: (event: FormEvent) => void submit(event),
    },
  };
}

/** A form whose fields are not known by name. */
export type AnyForm = ReturnType<typeof useForm>;
/** What a dialog needs of a form. */
export type AskingForm = Pick<AnyForm, "pending" | "note" | "props">;
