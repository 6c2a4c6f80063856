/** Initials of a person in a disc; the name stands beside it. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-8 shrink-0 place-items-center rounded-full border border-brand-line bg-brand-soft font-semibold text-link text-xs"
    >
      {initials}
    </span>
  );
}
