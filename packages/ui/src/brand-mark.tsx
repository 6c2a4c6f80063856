import { Icon } from "./icon.tsx";

type Props = { size?: number; className?: string };

/** The mark of the product. */
export const BrandMark = ({ size = 24, className }: Props) => (
  <Icon name="mark" size={size} className={className} />
);
