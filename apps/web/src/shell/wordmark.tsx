import { BrandMark } from "@sansang/ui/brand-mark";

type Props = {
  /** On a phone the name of the place stands instead. */
  name?: string;
  large?: boolean;
};

/** The mark and the name of the product. */
export function Wordmark({ name = "Sẵn Sàng", large = false }: Props) {
  return (
    <span
      className={
        large
          ? "flex items-center gap-3 font-bold text-[1.25rem]"
          : "flex items-center gap-[9px] font-bold text-md"
      }
    >
      <BrandMark size={large ? 28 : 24} className={large ? undefined : "text-link"} />
      {name}
    </span>
  );
}
