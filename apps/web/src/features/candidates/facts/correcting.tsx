"use client";
import type { ReactNode } from "react";
import { Correcting } from "./correct-context.ts";
import type { CorrectProps } from "./correct-dialog.tsx";

/** Lets the rows inside open the form that puts a fact right. */
export function CorrectingFacts({ given, children }: { given: CorrectProps | null; children: ReactNode }) {
  return <Correcting value={given}>{children}</Correcting>;
}
