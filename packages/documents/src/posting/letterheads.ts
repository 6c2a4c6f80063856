import type { HeadLines } from "../kit/sheet-layout.ts";
import type { PostingMinutes } from "./posting-paper.input.ts";

interface Places {
  readonly ward: string;
  readonly neighbourhood: string;
}

const capitals = (text: string): string => text.toLocaleUpperCase("vi");

/** The three heads of posting papers: the UBND, the Fatherland Front, a khóm. */
export const LETTERHEADS: Record<PostingMinutes["head"], (places: Places) => HeadLines> = {
  state: ({ ward }) => ({ upper: "ỦY BAN NHÂN DÂN", issuer: capitals(ward) }),
  front: ({ ward }) => ({ upper: "MẶT TRẬN TỔ QUỐC VIỆT NAM", issuer: `ỦY BAN ${capitals(ward)}` }),
  neighbourhood: ({ ward, neighbourhood }) => ({
    upper: `ỦY BAN NHÂN DÂN ${capitals(ward)}`,
    issuer: capitals(neighbourhood),
  }),
};
