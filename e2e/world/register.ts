import type { Institution } from "@sansang/rules/access/roles";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { Wire } from "./wire.ts";

export interface Khom {
  readonly cycleId: string;
  readonly unitId: string;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly unitName: string;
  readonly wardName: string;
}

/** A khóm as this person's register names it. */
export async function khomNamed(wire: Wire, unitName: string, wardName: string): Promise<Khom> {
  const { data } = await wire.read<{
    cycle: { id: string };
    rows: { unitId: string; unitName: string; wardName: string }[];
  }>("candidates.listNominations");
  const found = data.rows.find((row) => row.unitName === unitName && row.wardName === wardName);
  if (!found) throw new Error(`No ${unitName}, ${wardName}`);
  return { cycleId: data.cycle.id, unitId: found.unitId };
}

export async function candidatesNamed(wire: Wire, search: string): Promise<Listed[]> {
  return (await wire.read<{ rows: Listed[] }>("candidates.list", { search })).data.rows;
}

/** Facts as a form sends them, all from one paper. */
export const sourced = (values: Partial<Record<FactKey, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, source: { kind: "document", text: "Sơ yếu lý lịch", page: 1 } },
    ]),
  );

/** Somebody of whom the voters have spoken and whose dossier waits for both institutions; past the screens. */
export async function sendToVetting(
  wire: Wire,
  khom: Khom,
  facts: Partial<Record<FactKey, unknown>>,
): Promise<string> {
  const done = <T>(name: string, input: object): Promise<T> => wire.done<T>(name, input);
  const entered = await done<{ candidateId: string }>("candidates.enter", { ...khom, facts: sourced(facts) });
  const { candidateId } = entered;
  const consultation = {
    heldOn: "2022-04-20",
    invited: 170,
    present: 140,
    agreed: 131,
    against: 6,
    abstained: 3,
  };
  const source = { kind: "document", text: "Biên bản lấy ý kiến cử tri", page: 1 };
  await done("candidates.recordConsultation", { candidateId, consultation, source });
  await done("candidates.sendToVetting", { candidateId });
  return candidateId;
}

/** What the rules of the season ask for, but the age, which is counted. */
const CRITERIA = ["residence", "capacity", "health", "conduct", "trust"] as const;

/** One institution finds every criterion met and concludes so; past the screens. */
export async function findEligible(desk: Wire, institution: Institution, candidateId: string): Promise<void> {
  const said = CRITERIA.map((criterion) => ({
    criterion,
    outcome: "met",
    evidence: "Giấy tờ trong hồ sơ, đã đối chiếu bản chính",
  }));
  await desk.done("candidates.vet", { candidateId, institution, seenVersion: 1, said });
  await desk.done("candidates.findEligible", { candidateId, institution, seenVersion: 1 });
}
