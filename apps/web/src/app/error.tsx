"use client";
import { Crash } from "../shell/crash.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function RootError({ error, retry }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[720px] p-4 pt-16">
      <Crash digest={error.digest} retry={retry} />
    </main>
  );
}
