import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { formatPublicFact } from "@sansang/rules/postings/public-words";
import { expect, test } from "vitest";
import { candidate } from "./candidates.ts";

const SIM: PublicRow = {
  key: "0",
  name: "Cao Thị Sim",
  birthYear: 1974,
  sex: "female",
  standing: "new",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: null,
  occupation: "Buôn bán",
};

test.each(QUALIFICATIONS)(
  "the page says of %s what the paper says, and leaves out what nobody knows",
  (qualification) => {
    const { text } = candidate({ ...SIM, qualification }, "vi");
    const word = formatPublicFact("qualification", qualification, "vi");
    if (qualification === "unknown") expect(text).not.toContain(word);
    else expect(text).toContain(`Học vấn 12/12 · ${word} · Buôn bán`);
  },
);
