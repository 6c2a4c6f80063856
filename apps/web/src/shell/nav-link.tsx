"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; className: string; children: ReactNode };

/** A link of the navigation: says that it is where the reader stands. */
export function NavLink({ href, className, children }: Props) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} prefetch={false} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
