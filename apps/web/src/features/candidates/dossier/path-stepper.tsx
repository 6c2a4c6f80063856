import { CANDIDATE_STATUS_WORDS, type CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";

type Props = {
  status: CandidateStatus;
  /** Does the way lead over a meeting of voters, and has it spoken? */
  hasConsultation: boolean;
  isConsulted: boolean;
  /** Was he ever in vetting? */
  isVetted: boolean;
};

type State = "done" | "now" | "next";

/** Where the person is: intended → consulted → vetting → eligible. Whoever has left keeps the steps he took. */
export function PathStepper({ status, hasConsultation, isConsulted, isVetted }: Props) {
  const t = useTranslations("candidates.path");
  const language = useLocale();
  const hasLeft = status === "withdrawn" || status === "died";
  const concluded = status === "eligible" || status === "not_eligible";
  const steps: { code: CandidateStatus; state: State }[] = [
    { code: "intended", state: status === "intended" ? "now" : "done" },
    ...(hasConsultation
      ? [
          {
            code: "consulted" as const,
            state:
              status === "consulted" ? ("now" as const) : isConsulted ? ("done" as const) : ("next" as const),
          },
        ]
      : []),
    { code: "vetting", state: status === "vetting" ? "now" : concluded || isVetted ? "done" : "next" },
    {
      code: status === "not_eligible" || hasLeft ? status : "eligible",
      state: concluded || hasLeft ? "now" : "next",
    },
  ];
  return (
    <ol aria-label={t("label")} className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {steps.map(({ code, state }, index) => (
        <li
          key={code}
          aria-current={state === "now" ? "step" : undefined}
          className={clsx(
            "flex items-center gap-2",
            state === "now" ? "font-semibold" : state === "next" && "text-ink-2",
          )}
        >
          {index > 0 && <span aria-hidden="true" className="h-px w-6 bg-line-2 max-sm:w-3" />}
          <span
            aria-hidden="true"
            className={clsx(
              "grid size-6 place-items-center rounded-full border font-semibold text-xs",
              state === "done" && "border-ok-line bg-ok-bg text-ok-fg",
              state === "now" && "border-brand bg-brand text-on-brand",
              state === "next" && "border-line-2 text-ink-3",
            )}
          >
            {state === "done" ? <Icon name="check" size={14} /> : index + 1}
          </span>
          {CANDIDATE_STATUS_WORDS[code][language]}
          {state !== "now" && <span className="sr-only">, {t(state)}</span>}
        </li>
      ))}
    </ol>
  );
}
