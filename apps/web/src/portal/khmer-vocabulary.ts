import type { Qualification } from "@sansang/rules/candidates/vocabulary/qualifications";
import type { Sex } from "@sansang/rules/candidates/vocabulary/sex";
import type { Standing } from "@sansang/rules/candidates/vocabulary/standing";

interface Vocabulary {
  readonly sex: Readonly<Record<Sex, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly qualification: Readonly<Record<Qualification, string>>;
}

/** The closed lists of public columns in Khmer; `docs/khmer-glossary.md` has them beside their Vietnamese source. */
export const KHMER_VOCABULARY: Vocabulary = {
  sex: { male: "ប្រុស", female: "ស្រី" },
  standing: {
    incumbent: "ឈរឈ្មោះឡើងវិញ",
    former: "ធ្លាប់កាន់តំណែង",
    new: "បេក្ខជនថ្មី",
  },
  qualification: {
    none: "មិនទាន់បណ្ដុះបណ្ដាល",
    elementary: "បឋមវិជ្ជាជីវៈ",
    vocational_certificate: "វិញ្ញាបនបត្រវិជ្ជាជីវៈ",
    intermediate: "មធ្យមវិជ្ជាជីវៈ",
    college: "មហាវិទ្យាល័យ",
    bachelor: "សាកលវិទ្យាល័យ",
    master: "អនុបណ្ឌិត",
    doctor: "បណ្ឌិត",
    unknown: "មិនទាន់ដឹង",
  },
};
