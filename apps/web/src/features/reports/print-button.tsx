"use client";
import { Button } from "@sansang/ui/button";

/** Opens the browser's own print dialog. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button size={30} icon="printer" onClick={() => window.print()} className="max-sm:hidden">
      {label}
    </Button>
  );
}
