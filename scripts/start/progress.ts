const started = Date.now();

const seconds = (since: number, language: "vi" | "en"): string => {
  const text = ((Date.now() - since) / 1000).toFixed(1);
  return `${language === "vi" ? text.replace(".", ",") : text} s`;
};

export const tell = (line: string): void => console.log(line);

/** Names a stage, gives a sign of life every ten seconds and says how long it took. */
export async function stage<T>(vi: string, en: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  tell(`▸ ${vi} / ${en}`);
  const beat = setInterval(() => tell(`  … ${en}: ${seconds(since, "en")}`), 10_000);
  try {
    const result = await work();
    tell(`  ✓ ${vi} / ${en}: ${seconds(since, "vi")}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** Time since the program began. */
export const soFar = (): string => seconds(started, "vi");
