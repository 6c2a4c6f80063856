"use client";
import { createContext } from "react";
import type { CorrectProps } from "./correct-dialog.tsx";

/** What the form that puts facts right needs, once for all rows; null where nobody may. */
export const Correcting = createContext<CorrectProps | null>(null);
