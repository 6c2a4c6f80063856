import type { Institution } from "@sansang/rules/access/roles";
import { type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { paperOf } from "../papers.ts";
import { layEvidence } from "./upload.ts";
import type { Wire } from "./wire.ts";

/** A line of a list of dossiers. */
export interface ItemLine {
  readonly id: string;
  readonly step: StandardStepCode;
  readonly status: string;
  readonly verifiedBy: string;
  readonly version: number;
  readonly weight: number;
  readonly unitName: string;
  readonly wardName: string;
}

/** What these stories look at in one dossier. */
export interface Dossier {
  readonly status: string;
  readonly version: number;
  readonly verdicts: readonly {
    readonly version: number;
    readonly institution: Institution;
    readonly kind: string;
    readonly stands: boolean;
    readonly reason: string | null;
  }[];
  readonly currentEvidence: readonly {
    readonly id: string;
    readonly fileId: string;
    readonly mediaType: string;
    readonly marks?: readonly string[];
    readonly slot: string;
    readonly name: string;
    readonly facts: object | null;
  }[];
}

export async function itemLinesOf(wire: Wire, filter: object): Promise<ItemLine[]> {
  const { data } = await wire.read<{ rows: ItemLine[] }>("checklist.list", { limit: 100, ...filter });
  return data.rows;
}

export const show = async (wire: Wire, itemId: string): Promise<Dossier> =>
  (await wire.read<Dossier>("checklist.show", { itemId })).data;

/** Dossiers of one khóm each that wait for both; ward 9 is left out, where a reviewer handed in himself. */
export const waitingForBoth = async (wire: Wire): Promise<ItemLine[]> =>
  (await itemLinesOf(wire, { states: ["submitted"] })).filter(
    ({ verifiedBy, weight, wardName }) => verifiedBy === "none" && weight === 1 && wardName !== "Phường 9",
  );

export const verifyOverWire = (wire: Wire, institution: Institution, itemId: string, seenVersion: number) =>
  wire.command("checklist.verify", { itemId, institution, seenVersion });

const FACTS = {
  kind: "report",
  number: "45",
  symbol: "BC-UBND",
  signedOn: "2022-04-26",
  signer: "Bùi Thị Sả, Chủ tịch",
};

/** Lays another paper in the place of the first one, described where its slot asks for that; nothing is handed in yet. */
export async function changeTable(wire: Wire, { id: itemId, step }: ItemLine, mark: string): Promise<void> {
  const [component] = (await show(wire, itemId)).currentEvidence;
  if (!component) throw new Error("There is no current evidence");
  const slot = stepOf(step).slots.find(({ code }) => code === component.slot);
  const paper = paperOf(`Bản sửa ${mark}.pdf`, `Ban sua ${mark}`, 2_000);
  const { data, refusal } = await layEvidence(wire, { itemId, slot: component.slot }, paper, component.id);
  if (refusal) throw new Error(`The paper is refused: ${refusal}`);
  if (slot?.facts !== "document") return;
  const facts = { ...FACTS, number: mark };
  const described = await wire.command("checklist.describe", {
    itemId,
    componentId: data.componentId,
    facts,
    opened: null,
  });
  if (described.refusal) throw new Error(`The facts are refused: ${described.refusal}`);
}
