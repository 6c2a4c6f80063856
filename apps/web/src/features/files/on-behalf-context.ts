"use client";
import { createContext } from "react";

/** A supervisor who prepares in a unit's place says why first; null for those whose own work it is. */
export interface OnBehalfOf {
  /** Long enough, or undefined. */
  readonly reason: string | undefined;
  /** What a control says until there is a reason. */
  readonly reasonFirst: string;
  /** Forgets the reason: what it was given for is handed in. */
  readonly drop: () => void;
}

export const OnBehalf = createContext<OnBehalfOf | null>(null);
