import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { Spinner } from "./spinner.tsx";

type Props = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  full?: boolean;
  icon?: IconName;
  /** While a request is under way: the words said instead of the label ("Đang gửi"). */
  loading?: string | false;
  /** Why it cannot be pressed and what opens it; the button stays reachable by keyboard. */
  blocked?: ReactNode;
};

/** A command with its object. One primary button in a view. */
export function Button({
  variant,
  size,
  full,
  icon,
  loading,
  blocked,
  className,
  children,
  type = "button",
  ...rest
}: Props) {
  const reason = useId();
  const still = Boolean(blocked) || Boolean(loading);
  const button = (
    <button
      {...rest}
      type={still ? "button" : type}
      aria-disabled={still || undefined}
      aria-describedby={blocked ? reason : rest["aria-describedby"]}
      onClick={still ? undefined : rest.onClick}
      className={clsx(buttonLook({ variant, size, full, blocked: Boolean(blocked) }), className)}
    >
      {loading ? <Spinner /> : blocked ? <Icon name="lock" /> : icon && <Icon name={icon} size={17} />}
      {loading || children}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className={clsx("inline-flex flex-col gap-1", full && "w-full")}>
      {button}
      <span id={reason} className="text-ink-2 text-sm">
        {blocked}
      </span>
    </span>
  );
}
