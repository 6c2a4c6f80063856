import { Icon } from "@sansang/ui/icon";

interface Props {
  /** From the top; the last one is where one stands. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly hrefOf: (unitId: string) => string;
  readonly label: string;
}

/** The way down to a unit; each step is a link to the same report there. */
export function UnitPathLinks({ places, hrefOf, label }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1.5">
        {places.map(({ id, name }, index) => (
          <li key={id} className="flex items-center gap-1.5">
            <a
              href={hrefOf(id)}
              aria-current={index === places.length - 1 ? "page" : undefined}
              className="inline-flex min-h-6 items-center font-medium text-link hover:underline"
            >
              {name}
            </a>
            <Icon name="chevron-right" size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
