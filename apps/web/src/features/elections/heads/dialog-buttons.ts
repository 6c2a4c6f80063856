"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const AppointHeadButton = dialogButton(() => import("./appoint-head-dialog.tsx"));
export const EndHeadButton = dialogButton(() => import("./end-head-dialog.tsx"));
export const ChangeTermButton = dialogButton(() => import("./change-term-dialog.tsx"));
