"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const EditButton = dialogButton(() => import("./edit-dialog.tsx"));
export const GiveButton = dialogButton(() => import("./give-dialog.tsx"));
export const EndRightButton = dialogButton(() => import("./end-right-dialog.tsx"));
