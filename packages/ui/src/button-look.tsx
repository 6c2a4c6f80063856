import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "warn" | "back-primary" | "danger";
/** Height in pixels; every size grows to at least 44 on a phone. */
export type ButtonSize = 30 | 36 | 44 | 52;

type Look = { variant?: ButtonVariant; size?: ButtonSize; full?: boolean; blocked?: boolean };

/** Classes of a button, so that a link or a file label can look like one. */
export const buttonLook = ({ variant = "secondary", size = 36, full = false, blocked = false }: Look = {}) =>
  clsx("button", `button-${size}`, `button-${blocked ? "blocked" : variant}`, full && "w-full");
