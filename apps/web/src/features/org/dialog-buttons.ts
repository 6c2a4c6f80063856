"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const AddUnitButton = dialogButton(() => import("./add-dialog.tsx"));
export const PhoneButton = dialogButton(() => import("./phone-dialog.tsx"));
export const RenameButton = dialogButton(() => import("./rename-dialog.tsx"));
export const ChangeUnitsButton = dialogButton(() => import("./change/change-dialog.tsx"));
