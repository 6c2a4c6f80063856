import type { PaperInput } from "@sansang/documents/paper.input";
import type { DocumentFacts } from "@sansang/rules/checklist/evidence.input";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { pickNumber } from "./moments.ts";
import { DRAFTS } from "./paper-drafts.ts";
import { neighbourhoodName, placeKey, type UnitNumbers, wardOf } from "./units.ts";

/** A file that somebody hands in: a paper to be printed or a photo to be drawn. */
export interface DemoEvidence {
  readonly fileName: string;
  readonly facts: DocumentFacts | null;
  readonly content:
    | { readonly kind: "paper"; readonly paper: PaperInput }
    | { readonly kind: "photo"; readonly seed: number };
}

export interface EvidenceOrder extends UnitNumbers {
  readonly step: StandardStepCode;
  readonly slot: string;
  readonly signedOn: CalendarDate;
  /** 1 is the first; a later one is the corrected paper. */
  readonly edition: number;
  /** The paper was sent before its signer had signed. */
  readonly unsigned?: boolean;
}

/** Made for paper slots that need neither number nor signer. */
const WITHOUT_FACTS = new Set(["TRAINING.attendance", "VOTER_LIST.voter_list", "COMPLAINTS.register"]);

/** The evidence for one slot of an item. Two editions of it never have the same bytes. */
export function evidenceFor(order: EvidenceOrder): DemoEvidence {
  const { step, slot, edition, signedOn } = order;
  const key = `${step} ${placeKey(order)} ${slot} ${edition}`;
  if (slot === "photos") {
    return {
      fileName: `Ảnh niêm yết ${neighbourhoodName(order.neighbourhood ?? 1)}.png`,
      facts: null,
      content: { kind: "photo", seed: pickNumber(key, 2 ** 31) },
    };
  }
  const draft = DRAFTS[`${step}.${slot}`];
  if (!draft) throw new Error(`No paper for ${step}.${slot}`);
  const { kind, symbol, file, ...assessments } = draft(order, !order.unsigned);
  const number = String(2 + pickNumber(`${step} ${placeKey(order)} ${slot}`, 90)).padStart(2, "0");
  const paper: PaperInput = {
    ...assessments,
    number: `${number}/${symbol}`,
    place: wardOf(order).name,
    date: signedOn,
    ending: [
      ...(assessments.ending ?? []),
      ...(edition > 1 ? [`Bản này thay cho bản đã gửi lần ${edition - 1}.`] : []),
    ],
  };
  const facts = WITHOUT_FACTS.has(`${step}.${slot}`)
    ? null
    : { kind, number, symbol, signedOn, signer: assessments.signature.name };
  return { fileName: `${file}.pdf`, facts, content: { kind: "paper", paper } };
}
