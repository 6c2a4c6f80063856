import type { ReactNode } from "react";

/** Everything around a page of the office. */
export function Office({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[1440px] px-4 pb-10 outline-none sm:px-6">
      {children}
    </main>
  );
}
