import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { FACT_KEYS } from "@sansang/rules/candidates/candidate-facts";
import { RATING_WORDS, RATINGS } from "@sansang/rules/candidates/term-review";
import { CRITERION_WORDS } from "@sansang/rules/candidates/vocabulary/criteria";
import { GROUND_WORDS } from "@sansang/rules/candidates/vocabulary/grounds";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { asTyped } from "../../../forms/as-typed.ts";
import { offered } from "../../../forms/offered.ts";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { TermReviewButton, VetButton } from "../dialog-buttons.ts";
import { CorrectingFacts } from "../facts/correcting.tsx";
import { factField, sourceKinds } from "../facts/fact-fields.ts";
import { typedFacts } from "../facts/format-facts.ts";
import { LeaveActs } from "../leave/leave-acts.tsx";
import { LeftBanner } from "../leave/left-banner.tsx";
import { ConcludeActs } from "../vet/conclude-acts.tsx";
import { CriteriaTable } from "../vet/criteria-table.tsx";
import { criterionFact } from "../vet/criterion-fact.ts";
import { StepActs } from "../vet/step-acts.tsx";
import { VettingCard } from "../vet/vetting-card.tsx";
import { ConflictBanners } from "./conflict-banners.tsx";
import { type CandidateNeighbours, DossierHead } from "./dossier-head.tsx";
import { DossierHistory } from "./dossier-history.tsx";
import { FactsCard } from "./facts-card.tsx";
import { PathStepper } from "./path-stepper.tsx";
import { SensitiveCard } from "./sensitive-card.tsx";
import { TermReviewCard } from "./term-review-card.tsx";

export interface DossierProps {
  readonly shown: RouterOutputs["candidates"]["show"];
  readonly nomination: RouterOutputs["candidates"]["showNomination"];
  readonly neighbours: CandidateNeighbours;
  readonly now: Date;
}

const WORDS = [
  "form",
  "correct",
  "path",
  "vet",
  "vetting",
  "ineligible",
  "leave",
  "reopen",
  "conflict",
  "consultation",
  "term",
];

/** On narrow screens one column: criteria, conclusions, then everything that can be looked up. */
const COLUMN = "contents xl:flex xl:min-w-0 xl:flex-col xl:gap-3 [&>*:not(:first-child)]:max-xl:order-1";

/** One dossier: what stands in the way, the path, the criteria, every fact, and what the viewer may do. */
export function DossierScreen(props: DossierProps) {
  const { shown, neighbours, now } = props;
  return (
    <ClientWords of={[...WORDS.map((each) => `candidates.${each}`), "form"]}>
      <DossierHead shown={shown} neighbours={neighbours} />
      <ConflictBanners shown={shown} now={now} />
      <LeftBanner shown={shown} />
      <Path {...props} />
      <Correcting {...props}>
        <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_392px] xl:items-start xl:gap-3.5">
          <div className={COLUMN}>
            <Criteria shown={shown} />
            <FactsCard shown={shown} />
          </div>
          <div className={COLUMN}>
            <Conclusions shown={shown} />
            <SensitiveCard shown={shown} />
            {shown.needsReview && <Review shown={shown} />}
            <DossierHistory history={shown.history} now={now} />
          </div>
        </div>
      </Correcting>
    </ClientWords>
  );
}

function Path({ shown, nomination }: DossierProps) {
  const t = useTranslations("candidates.path");
  const language = useLocale();
  const { id, status, version, name, verdicts, consultation, isListFixed } = shown;
  const step = nomination.steps.find((each) => each.step === "consultation");
  const others = nomination.draft.filter(({ candidateId }) => candidateId !== id).length;
  return (
    <Card className="mb-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <PathStepper
          status={status}
          hasConsultation={step !== undefined || consultation !== null}
          isConsulted={consultation !== null}
          isVetted={verdicts.length > 0}
        />
        <div className="flex flex-wrap items-start gap-2.5 empty:hidden">
          <StepActs
            candidateId={id}
            kinds={sourceKinds(language)}
            heldOn={asTyped(step?.heldOn)}
            isConsulted={consultation !== null}
            offers={{
              consult: shown.offers["candidates.candidate.record_consultation"]?.open ? { open: true } : null,
              send: offered(shown.offers["candidates.candidate.send_to_vetting"], language),
            }}
          />
          <LeaveActs
            candidateId={id}
            version={version}
            name={name}
            others={others}
            listFixed={isListFixed}
            offers={{
              withdraw: offered(shown.offers["candidates.candidate.withdraw"], language),
              death: offered(shown.offers["candidates.candidate.record_death"], language),
              reopen: offered(shown.offers["candidates.candidate.reopen_vetting"], language),
            }}
          />
        </div>
      </div>
      {others === 0 && status !== "withdrawn" && status !== "died" && (
        <p className="mt-2 text-ink-2 text-sm">{t("alone")}</p>
      )}
    </Card>
  );
}

function Correcting({ shown, children }: Pick<DossierProps, "shown"> & { children: ReactNode }) {
  const language = useLocale();
  const { id, version, facts, verdicts } = shown;
  const may = shown.offers["candidates.candidate.correct"]?.open;
  return (
    <CorrectingFacts
      given={
        may
          ? {
              candidateId: id,
              version,
              voids: verdicts.some((verdict) => verdict.version === version),
              fields: FACT_KEYS.map((key) => factField(key, language)),
              kinds: sourceKinds(language),
              known: typedFacts(facts),
              found: Object.fromEntries(facts.map(({ key, found }) => [key, found])),
            }
          : null
      }
    >
      {children}
    </CorrectingFacts>
  );
}

function Criteria({ shown }: Pick<DossierProps, "shown">) {
  const t = useTranslations("candidates.facts");
  const words = useTranslations("candidates");
  const language = useLocale();
  const { id, version, institution, criteria, standingFindings } = shown;
  if (!institution || !shown.offers["candidates.candidate.vet"]?.open) return <CriteriaTable shown={shown} />;
  return (
    <CriteriaTable shown={shown}>
      <VetButton
        of={{
          candidateId: id,
          version,
          institution,
          institutionName: INSTITUTION_WORDS[institution].short[language],
          concluded: standingFindings.some((finding) => finding.institution === institution),
          criteria: criteria
            .filter(({ criterion }) => criterion !== "age")
            .map(({ criterion, by, assessments }) => ({
              criterion,
              name: CRITERION_WORDS[criterion][language],
              fact: criterionFact(shown, criterion, t, language)?.words ?? null,
              outcome: by[institution] ?? "waiting",
              evidence: assessments.findLast((each) => each.institution === institution)?.evidence ?? "",
            })),
        }}
        size={30}
        variant="primary"
        icon="pencil-line"
      >
        {words("vet.open")}
      </VetButton>
    </CriteriaTable>
  );
}

function Conclusions({ shown }: Pick<DossierProps, "shown">) {
  const language = useLocale();
  const { id, version, institution, grounds } = shown;
  const eligible = offered(shown.offers["candidates.candidate.find_eligible"], language);
  const ineligible = offered(shown.offers["candidates.candidate.find_ineligible"], language);
  return (
    <VettingCard shown={shown}>
      {institution && (eligible || ineligible) && (
        <ConcludeActs
          candidateId={id}
          version={version}
          institution={institution}
          grounds={grounds.map((ground) => ({ value: ground, label: GROUND_WORDS[ground][language] }))}
          eligible={eligible}
          ineligible={ineligible}
        />
      )}
    </VettingCard>
  );
}

function Review({ shown }: Pick<DossierProps, "shown">) {
  const t = useTranslations("candidates.term");
  const language = useLocale();
  return (
    <TermReviewCard shown={shown}>
      {shown.mayReview && (
        <TermReviewButton
          of={{
            candidateId: shown.id,
            ratings: RATINGS.map((rating) => ({ value: rating, label: RATING_WORDS[rating][language] })),
            kinds: sourceKinds(language),
          }}
          icon="pencil-line"
          className="mt-3"
        >
          {t(shown.reviews.length > 0 ? "again" : "open")}
        </TermReviewButton>
      )}
    </TermReviewCard>
  );
}
