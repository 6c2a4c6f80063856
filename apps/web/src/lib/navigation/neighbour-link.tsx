import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";

type Props = {
  /** Null where there is none. */
  href: string | null;
  label: string;
  icon: "chevron-left" | "chevron-right";
};

/** The way to the one before or after. */
export function NeighbourLink({ href, label, icon }: Props) {
  if (!href) return null;
  return (
    <a href={href} aria-label={label} title={label} className={buttonLook({ size: 30 })}>
      <Icon name={icon} />
    </a>
  );
}
