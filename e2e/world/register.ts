import type { Neighbourhood } from "@sansang/road/road-to-placement";
import type { Wire } from "./wire.ts";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly unitName: string;
  readonly wardName: string;
}

/** A khóm as this person's register names it. */
export async function neighbourhoodNamed(
  wire: Wire,
  unitName: string,
  wardName: string,
): Promise<Neighbourhood> {
  const { data } = await wire.read<{
    rows: { cycleId: string; unitId: string; unitName: string; wardName: string }[];
  }>("candidates.listNominations");
  const found = data.rows.find((row) => row.unitName === unitName && row.wardName === wardName);
  if (!found) throw new Error(`No ${unitName}, ${wardName}`);
  return { cycleId: found.cycleId, unitId: found.unitId };
}

export async function candidatesNamed(wire: Wire, search: string): Promise<Listed[]> {
  return (await wire.read<{ rows: Listed[] }>("candidates.list", { search })).data.rows;
}

/** Somebody who stands by himself, with a dossier that vetting takes. */
export const CAU = {
  name: "Phan Hữu Cau",
  birth: "1969-08-14",
  sex: "male",
  ethnicity: "kinh",
  residence: "Tổ 3, Khóm 2",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "none",
  politicalTheory: "primary",
  occupation: "Buôn bán nhỏ",
  standing: "new",
  introducedBy: "self_nominated",
};
