import type { Page } from "@playwright/test";

interface Answer {
  readonly status: number;
  readonly refusal: string | null;
}

/** Calls a command past the screens, with the session of this window; answers with the refusal's name. */
export async function call(page: Page, command: string, input: object): Promise<Answer> {
  const origin = new URL(page.url()).origin;
  const response = await page.request.post(`${origin}/api/trpc/${command}`, {
    data: input,
    headers: { origin },
  });
  const text = await response.text();
  const refusal = /"reason":"([a-z_]+)"/.exec(text)?.[1] ?? null;
  return { status: response.status(), refusal };
}
