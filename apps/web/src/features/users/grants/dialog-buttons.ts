"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const ConfirmButton = dialogButton(() => import("./confirm-dialog.tsx"));
export const RefuseButton = dialogButton(() => import("./refuse-dialog.tsx"));
export const WithdrawButton = dialogButton(() => import("./withdraw-dialog.tsx"));
export const CodeButton = dialogButton(() => import("./code-dialog.tsx"));
