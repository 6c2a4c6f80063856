"use client";
import { createContext, type ReactNode } from "react";

/** The address under which people reach the office; what the browser calls it may be another name for it. */
export const OfficeOrigin = createContext("");

export function AtOrigin({ origin, children }: { origin: string; children: ReactNode }) {
  return <OfficeOrigin value={origin}>{children}</OfficeOrigin>;
}
