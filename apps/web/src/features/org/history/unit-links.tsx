interface Named {
  readonly id: string;
  readonly name: string;
  readonly above: string | null;
}

/** Units by name, each with the one above it, leading to their pages. */
export function UnitLinks({ units }: { units: readonly Named[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {units.map(({ id, name, above }) => (
        <a key={id} href={`/units/${id}`} className="inline-flex min-h-11 items-center text-link underline">
          {[name, above].filter(Boolean).join(", ")}
        </a>
      ))}
    </span>
  );
}
