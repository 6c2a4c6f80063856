import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Words = { [key: string]: Words | string };

const at = (words: Words, path: string): Words | string | undefined =>
  path
    .split(".")
    .reduce<Words | string | undefined>((inner, key) => (inner as Words | undefined)?.[key], words);

function put(target: Words, path: string, value: Words | string): void {
  const [key = "", ...rest] = path.split(".");
  const inner = target[key] ?? {};
  target[key] = rest.length === 0 ? value : inner;
  if (rest.length > 0) put(inner as Words, rest.join("."), value);
}

type Props = {
  /** Dotted places in the words, `checklist.return`: nothing else travels to the browser. */
  of: readonly string[];
  children: ReactNode;
};

/** Gives the browser's components inside it the words they say. */
export async function ClientWords({ of, children }: Props) {
  const words = (await getMessages()) as Words;
  const chosen: Words = {};
  for (const path of of) {
    const value = at(words, path);
    if (value === undefined) throw new Error(`No words at ${path}`);
    put(chosen, path, value);
  }
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
