import { Icon } from "@sansang/ui/icon";
import { Fragment, type ReactNode } from "react";

type Props = {
  links: readonly { readonly href: string; readonly label: string }[];
  title: string;
  /** Beside the title. */
  note?: ReactNode;
  /** To the right. */
  children?: ReactNode;
};

/** Where one is, in one line: links, title, note. */
export function Crumbs({ links, title, note, children }: Props) {
  return (
    <div className="mb-2.5 flex min-h-[46px] flex-wrap items-center gap-x-3 gap-y-1">
      <nav className="flex flex-wrap items-center gap-1.5 text-ink-2 empty:hidden">
        {links.map(({ href, label }) => (
          <Fragment key={href}>
            <a href={href} className="font-medium text-link hover:underline">
              {label}
            </a>
            <Icon name="chevron-right" size={14} />
          </Fragment>
        ))}
      </nav>
      <h1>{title}</h1>
      {note && <span className="text-ink-2">{note}</span>}
      <span className="grow" />
      {children}
    </div>
  );
}
