"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const GiveManyButton = dialogButton(() => import("./give-many-dialog.tsx"));
export const EndManyButton = dialogButton(() => import("./end-many-dialog.tsx"));
