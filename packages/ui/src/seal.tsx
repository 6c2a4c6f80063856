import { Icon } from "./icon.tsx";

type Props = { left: boolean; right: boolean; size?: number; className?: string };

/** A stamp across two page edges: a filled half has been given, a dashed one is still missing. */
export function Seal({ left, right, ...look }: Props) {
  const verifiedBy = left && right ? "both" : left ? "left" : right ? "right" : "none";
  return <Icon name={`seal-${verifiedBy}`} {...look} />;
}
