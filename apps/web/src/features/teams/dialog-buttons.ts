"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const DecisionButton = dialogButton(() => import("./decision-dialog.tsx"));
export const SeatButton = dialogButton(() => import("./seat-dialog.tsx"));
export const ClearSeatButton = dialogButton(() => import("./clear-dialog.tsx"));
