import { roleWord } from "@sansang/rules/access/role-word";
import { addDays, dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../../lib/api.ts";
import { formatGrant } from "../format-grant.ts";
import { ProposalActs } from "./proposal-acts.tsx";

type Proposal = RouterOutputs["users"]["listGrants"]["proposals"][number];

/** What waits for a second person, and for whom. */
export async function ProposalList({ proposals }: { proposals: readonly Proposal[] }) {
  const t = await getTranslations("grants.waiting");
  return (
    <Card title={t("title")} flush={proposals.length > 0}>
      {proposals.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {proposals.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const who = ({ name, phone }: Proposal["confirmers"][number]): string =>
  phone ? `${name} (${phone})` : name;

async function ProposalRow({ proposal }: { proposal: Proposal }) {
  const [t, language] = await Promise.all([getTranslations("grants.waiting"), getLocale()]);
  const { kind, name, login, title, decisionNumber, startsAt, endsAt, replaced, status, hindrance } =
    proposal;
  const right = formatGrant(proposal, language);
  const day = (instant: string) => formatDate(dateIn(new Date(instant)), language);
  const isOpen = status === "proposed";
  const facts = [
    kind === "link" && t("link"),
    decisionNumber && t("decision", { number: decisionNumber }),
    startsAt && t("from", { date: day(startsAt) }),
    endsAt && t("until", { date: formatDate(addDays(dateIn(new Date(endsAt)), -1), language) }),
    replaced && t("replaces", { right: `${roleWord(replaced.role, language)} · ${replaced.unitName}` }),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2.5 px-4 py-3.5">
      <div className="flex min-w-0 grow basis-72 flex-col gap-0.5">
        <p>
          <b className="font-semibold">{name}</b>{" "}
          <span className="text-ink-2 text-sm">{[login, title].filter(Boolean).join(" · ")}</span>
        </p>
        <p>{right}</p>
        <p className="text-ink-2 text-sm">{facts.join(" · ")}</p>
        <p className="text-ink-2 text-sm">
          {t("proposedBy", { name: proposal.proposedByName, date: day(proposal.proposedAt) })}
        </p>
        <p className="text-sm">{isOpen ? waitsFor(proposal, t) : t("unusedLink")}</p>
        {isOpen && hindrance === "own_proposal" && (
          <Chip tone="wait" icon="clock" plain small>
            {t("own")}
          </Chip>
        )}
        {isOpen && hindrance === "own_right" && (
          <Chip tone="wait" icon="clock" plain small>
            {t("ownRight")}
          </Chip>
        )}
      </div>
      <ProposalActs
        of={{
          proposalId: proposal.id,
          kind,
          name,
          right,
          number: decisionNumber ?? "",
          by: proposal.proposedByName,
          isFounding: proposal.isFounding,
          needsPassword: proposal.needsPassword,
        }}
        maySettle={isOpen && hindrance === null}
        mayWithdraw={proposal.mayWithdraw}
        holdsCode={proposal.isOwn && proposal.needsPassword}
      />
    </li>
  );
}

function waitsFor(
  { confirmers, isFounding }: Proposal,
  t: Awaited<ReturnType<typeof getTranslations<"grants.waiting">>>,
): string {
  if (confirmers.length === 0) return t("nobody");
  const names = confirmers.map(who).join("; ");
  return isFounding ? t("founding", { names }) : t("confirmers", { names });
}
