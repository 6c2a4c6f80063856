import { Icon } from "@sansang/ui/icon";

interface Props {
  /** From the top. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Where one stands, if the path leads there. */
  readonly here?: string;
  readonly hrefOf: (unitId: string) => string;
  readonly label: string;
}

/** The way down to a unit; each step is a link to the same report there. */
export function UnitPathLinks({ places, here, hrefOf, label }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1.5">
        {places.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-1.5">
            <a
              href={hrefOf(id)}
              aria-current={id === here ? "page" : undefined}
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
