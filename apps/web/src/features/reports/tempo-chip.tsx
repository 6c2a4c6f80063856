import type { Language } from "@sansang/rules/kernel/language";
import { TEMPO_WORDS, type Tempo } from "@sansang/rules/reports/tempo";
import { Chip } from "@sansang/ui/chip";
import { TEMPO_LOOK } from "./board-look.ts";

interface Props {
  readonly tempo: Tempo;
  readonly language: Language;
  readonly plain?: boolean;
}

/** On time, attention, late. */
export function TempoChip({ tempo, language, plain = false }: Props) {
  return (
    <Chip {...TEMPO_LOOK[tempo]} plain={plain} small={plain} className="whitespace-nowrap">
      {TEMPO_WORDS[tempo][language]}
    </Chip>
  );
}
