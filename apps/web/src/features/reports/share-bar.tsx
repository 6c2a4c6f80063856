import { toneSolid } from "@sansang/ui/tone";
import { clsx } from "clsx";

interface Props {
  readonly figures: {
    readonly verified: number;
    readonly waiting: number;
    readonly returned: number;
    readonly applicable: number;
  };
  readonly className?: string;
}

/** Verified, waiting and returned of all that applies, side by side; a picture beside the numbers. */
export function ShareBar({ figures: { verified, waiting, returned, applicable }, className }: Props) {
  const parts = [
    ["ok", verified],
    ["wait", waiting],
    ["back", returned],
  ] as const;
  return (
    <span className={clsx("share", className)} aria-hidden="true">
      {parts.map(([tone, count]) =>
        count > 0 ? (
          <span
            key={tone}
            className={toneSolid[tone]}
            style={{ width: `${((count * 100) / applicable).toFixed(1)}%` }}
          />
        ) : null,
      )}
    </span>
  );
}
