import type { Letterhead, PaperInput } from "@sansang/documents/paper.input";
import type { DocumentFacts, DocumentKind } from "@sansang/rules/checklist/evidence.input";
import { type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { pickNumber } from "../moments.ts";
import { communePeople, neighbourhoodPeople } from "./people.ts";
import { cycleOf, fullName, householdsOf, type Place, PROVINCE, placeKey, placeName } from "./units.ts";

interface Kind {
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly title: string;
}

const DECISION: Kind = { kind: "decision", symbol: "QĐ-UBND", title: "QUYẾT ĐỊNH" };
const PLAN: Kind = { kind: "plan", symbol: "KH-UBND", title: "KẾ HOẠCH" };
const MINUTES: Kind = { kind: "minutes", symbol: "BB-BCTMT", title: "BIÊN BẢN" };

/** What kind of paper lies in a slot; minutes of the khóm unless told otherwise. */
const KINDS: Readonly<Record<string, Kind>> = {
  "PLAN_DECISION.decision": DECISION,
  "PLAN.plan": PLAN,
  "VOTER_BASIS.cluster_plan": DECISION,
  "PARTY_OPINION.opinion": { kind: "letter", symbol: "CV-CB", title: "Ý KIẾN CỦA CẤP ỦY CHI BỘ" },
  "VETTING.residence": { kind: "other", symbol: "XN-CA", title: "GIẤY XÁC NHẬN" },
  "TRAINING.attendance": { kind: "list", symbol: "DS-UBND", title: "DANH SÁCH" },
  "ELECTION_TEAM.decision": DECISION,
  "VOTER_LIST.voter_list": { kind: "list", symbol: "DS-TBC", title: "DANH SÁCH" },
  "PUBLIC_INFORMATION.plan": PLAN,
  "SECURITY.security_plan": { kind: "plan", symbol: "PA-CA", title: "PHƯƠNG ÁN" },
  "NOTICE.notice": { kind: "notice", symbol: "GM-TBC", title: "GIẤY MỜI" },
};

/** Made for paper slots that need neither number nor signer. */
const WITHOUT_FACTS = new Set(["TRAINING.attendance", "VOTER_LIST.voter_list"]);

export interface PaperOrder {
  readonly place: Place;
  readonly step: StandardStepCode;
  readonly slot: string;
  readonly signedOn: CalendarDate;
  readonly unsigned?: boolean;
}

function headOf(place: Place): Letterhead {
  const ward = fullName({ ...place, neighbourhood: null });
  return place.neighbourhood === null
    ? { kind: "state", above: PROVINCE.name, ward }
    : { kind: "neighbourhood", ward, neighbourhood: placeName(place) };
}

const signerOf = (place: Place) =>
  place.neighbourhood === null
    ? { capacity: "CHỦ TỊCH", name: communePeople(place).chairman }
    : { capacity: "CHỦ TRÌ", name: neighbourhoodPeople(place).frontHead };

/** The paper for one slot of a dossier, and what is written down of it. */
export function paperFor({ place, step, slot, signedOn, unsigned = false }: PaperOrder): {
  readonly fileName: string;
  readonly paper: PaperInput;
  readonly facts: DocumentFacts | null;
} {
  const { kind, symbol, title } = KINDS[`${step}.${slot}`] ?? MINUTES;
  const { name } = stepOf(step);
  const number = String(3 + pickNumber(`2026 ${step} ${placeKey(place)} ${slot}`, 90)).padStart(2, "0");
  const signer = signerOf(place);
  const households = place.neighbourhood === null ? "" : ` ${placeName(place)} có ${householdsOf(place)} hộ.`;
  const paper: PaperInput = {
    head: headOf(place),
    number: `${number}/${symbol}`,
    place: fullName({ ...place, neighbourhood: null }),
    date: signedOn,
    title,
    subject: `${name.vi}, ${fullName(place)}, nhiệm kỳ 2026 - 2031`,
    bases: [
      "Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;",
      "Căn cứ Nghị định số 59/2023/NĐ-CP và Nghị định số 185/2026/NĐ-CP.",
    ],
    body: [
      {
        text: `Cuộc họp bầu ngày ${formatDate(cycleOf(place).electionDay, "vi")}; cử tri là đại diện hộ gia đình.${households}`,
      },
    ],
    signature: { ...signer, signed: !unsigned },
  };
  const facts = WITHOUT_FACTS.has(`${step}.${slot}`)
    ? null
    : { kind, number, symbol, signedOn, signer: signer.name };
  return { fileName: `${title.toLowerCase()} ${fullName(place)} ${slot}.pdf`, paper, facts };
}
