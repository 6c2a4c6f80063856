import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "warn" | "back-primary" | "danger";
/** Height in pixels; every size grows to at least 44 on a phone. */
export type ButtonSize = 30 | 36 | 44 | 52;

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-brand bg-brand font-semibold text-on-brand shadow-card hover:border-brand-hover hover:bg-brand-hover",
  secondary: "border-line-2 bg-surface text-ink shadow-card hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-link hover:bg-brand-soft",
  warn: "border-back-line bg-surface text-back-fg shadow-card hover:bg-back-bg",
  "back-primary":
    "border-back-solid bg-back-solid font-semibold text-on-solid shadow-card hover:brightness-95",
  danger: "border-late-line bg-surface text-late-fg shadow-card hover:bg-late-bg",
};

const sizes: Record<ButtonSize, string> = {
  30: "min-h-[30px] gap-1.5 rounded-[7px] px-2.5 text-sm max-sm:min-h-11",
  36: "min-h-9 gap-2 rounded-md px-3.5 text-base max-sm:min-h-11",
  44: "min-h-11 gap-2 rounded-md px-[18px] text-md max-sm:min-h-12",
  52: "min-h-[52px] gap-2 rounded-lg px-5 text-[1.0625rem]/[1.5rem]",
};

type Look = { variant?: ButtonVariant; size?: ButtonSize; full?: boolean; blocked?: boolean };

/** Classes of a button, so that a link or a file label can look like one. */
export function buttonLook({ variant = "secondary", size = 36, full = false, blocked = false }: Look = {}) {
  return clsx(
    "inline-flex items-center justify-center border py-1 text-center font-medium transition-colors duration-[120ms]",
    sizes[size],
    variant === "quiet" && "px-2",
    full && "w-full",
    blocked ? "border-line bg-sunken text-ink-2" : variants[variant],
  );
}
