import type { CandidateFacts } from "@sansang/rules/candidates/candidate-facts.input";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import { isIncumbent } from "@sansang/rules/candidates/vocabulary/standing";
import type { DemoCandidate } from "./candidates.ts";
import { ONLY_SPOKEN_OF } from "./candidates.ts";
import { neighbourhoodName } from "./units.ts";

const paper = (text: string, page: number): FactSource => ({ kind: "document", text, page });
const assessments = (text: string): FactSource => ({ kind: "statement", text });

const CV = "Sơ yếu lý lịch";
const onPage = <Value>(page: number, value: Value) => ({ value, source: paper(CV, page) });

/** What the dossier says of somebody, each fact with the paper or the words it comes from. */
export function factsOf(person: DemoCandidate): CandidateFacts {
  const { place, standing } = person;
  const neighbourhood = neighbourhoodName(place.neighbourhood ?? 1);
  const isSpokenOf = person.key === ONLY_SPOKEN_OF;
  const held = isIncumbent(standing)
    ? paper("Quyết định công nhận Trưởng khóm nhiệm kỳ 2017 - 2022", 1)
    : assessments("Người ứng cử khai");
  return {
    name: onPage(1, person.name),
    birth: onPage(1, person.birth),
    sex: onPage(1, person.sex),
    ethnicity: onPage(1, person.ethnicity),
    religion: onPage(1, person.religion),
    hometown: onPage(1, person.hometown),
    generalEducation: { value: person.generalEducation, source: paper("Bằng tốt nghiệp, học bạ", 1) },
    qualification: { value: person.qualification, source: paper("Bằng cấp, chứng chỉ chuyên môn", 1) },
    politicalTheory: { value: person.politicalTheory, source: paper("Chứng chỉ lý luận chính trị", 1) },
    partyMembership: onPage(2, person.partyMembership),
    standing: { value: standing, source: held },
    introducedBy: {
      value: person.introducedBy,
      source: isSpokenOf
        ? assessments("Trưởng Ban công tác Mặt trận báo qua điện thoại")
        : paper(`Biên bản hội nghị lần 1 ${neighbourhood}`, 1),
    },
    ...(isSpokenOf
      ? {}
      : {
          residence: { value: person.residence, source: paper("Giấy xác nhận cư trú", 1) },
          occupation: { value: person.occupation, source: assessments("Người ứng cử khai") },
          personalId: { value: person.personalId, source: paper("Căn cước công dân (bản sao)", 1) },
          healthRemarks: {
            value: "Đủ sức khỏe công tác",
            source: paper("Giấy khám sức khỏe, tháng 4/2022", 1),
          },
          ...(person.position === null
            ? {}
            : { position: { value: person.position, source: assessments("Người ứng cử khai") } }),
        }),
  };
}
