/** Keeps on the device, sealed, what it is given; opened for one person. */
export interface Vault {
  /** Everything of this person that opens, by key. */
  read(): Promise<ReadonlyMap<string, object>>;
  /** Stores each under its key; what is undefined is taken away. */
  write(entries: readonly (readonly [key: string, draft: object | undefined])[]): Promise<void>;
}

/** `open` answers null where the browser can seal or keep nothing, and throws while the key cannot be had. */
export interface Vaults {
  open(owner: string): Promise<Vault | null>;
  /** Keys of what lies sealed for this person, without opening it. */
  keysOf(owner: string): Promise<readonly string[]>;
  /** Takes away everything of this person, opened or not. */
  clear(owner: string): Promise<void>;
}

/** What somebody who leaves has typed and not sent. */
export interface Unsent {
  /** Forms. */
  readonly count: number;
  /** Will they be there when he comes back? */
  readonly stored: boolean;
}

/** What one person has open in this tab. */
interface Desk {
  owner: string | null;
  readonly open: Map<string, object>;
  /** Keys that changed since they were last written. */
  readonly dirty: Set<string>;
  vault: Vault | null;
  keeps: "unknown" | "sealed" | "nothing";
  opening: Promise<void> | null;
  openedAt: number;
  writing: Promise<void> | null;
  /** A new function whenever drafts have come in or gone altogether. */
  has: (key: string) => boolean;
}

/** Between two attempts to get the key while somebody types, ms. */
const PATIENCE = 5_000;
const UPLOADS = "upload:";

/**
 * What the signed-in person has typed and not sent. It is written at once, one write at a time; what comes out of the
 * vault never replaces what was typed before it came. Another person's desk is another desk.
 */
export function createDrafts(loadVaults: () => Promise<Vaults>, holds: (owner: string) => boolean) {
  const listeners = new Set<() => void>();
  let desk = emptyDesk();

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function emptyDesk(): Desk {
    const open = new Map<string, object>();
    return {
      owner: null,
      open,
      dirty: new Set(),
      vault: null,
      keeps: "unknown",
      opening: null,
      openedAt: Number.NEGATIVE_INFINITY,
      writing: null,
      has: (key) => open.has(key),
    };
  }

  async function unseal(mine: Desk, owner: string): Promise<void> {
    try {
      const vault = await (await loadVaults()).open(owner);
      const stored = await vault?.read();
      if (mine !== desk) return;
      for (const [key, draft] of stored ?? []) if (!mine.dirty.has(key)) mine.open.set(key, draft);
      mine.vault = vault;
      mine.keeps = vault ? "sealed" : "nothing";
      mine.has = (key) => mine.open.has(key);
      tell();
      void write(mine);
    } catch {
      // No answer, or no session: what lies sealed stays so, and it is tried again when something is typed.
    }
  }

  async function writeAll(mine: Desk, vault: Vault): Promise<void> {
    try {
      while (mine.dirty.size > 0) {
        const keys = [...mine.dirty];
        mine.dirty.clear();
        await vault.write(keys.map((key) => [key, mine.open.get(key)]));
      }
    } catch {
      mine.vault = null;
      mine.keeps = "nothing";
      tell();
    } finally {
      mine.writing = null;
    }
  }

  async function write(mine: Desk): Promise<void> {
    const { vault, dirty } = mine;
    if (vault && dirty.size > 0) mine.writing ??= writeAll(mine, vault);
    await mine.writing;
  }

  /** Gets out what this person has kept. Harmless when it is open. */
  async function open(owner: string): Promise<void> {
    if (desk.owner !== null && desk.owner !== owner) close(desk.owner);
    const mine = desk;
    mine.owner = owner;
    if (mine.keeps !== "unknown") return;
    mine.openedAt = performance.now();
    mine.opening ??= unseal(mine, owner).finally(() => {
      mine.opening = null;
    });
    await mine.opening;
  }

  /** Changes what is open under a key and has it written; nothing where somebody else sits here by now. */
  function set(owner: string, key: string, draft: object | undefined): void {
    desk.owner ??= owner;
    const mine = desk;
    if (mine.owner !== owner) return;
    if (draft) mine.open.set(key, draft);
    else mine.open.delete(key);
    mine.dirty.add(key);
    tell();
    if (mine.vault) void write(mine);
    else if (performance.now() - mine.openedAt > PATIENCE) void open(owner);
  }

  /** Puts away what this tab holds of somebody; what is sealed stays. */
  function close(owner: string): void {
    if (desk.owner !== owner) return;
    desk = emptyDesk();
    tell();
  }

  return {
    open,
    close,
    /** Tries once more for somebody who has just signed in again. */
    async openAgain(): Promise<void> {
      if (desk.owner) await open(desk.owner);
    },
    now: (owner: string, key: string): object | undefined =>
      desk.owner === owner ? desk.open.get(key) : undefined,
    /** Stands for «is something kept under this key?»; another function once drafts have come in. */
    has: () => desk.has,
    /** Can this browser keep nothing? Then a reload loses what is typed. */
    keepsNothing: (): boolean => desk.keeps === "nothing",
    under: (owner: string, prefix: string): object[] =>
      desk.owner === owner
        ? [...desk.open].filter(([key]) => key.startsWith(prefix)).map(([, draft]) => draft)
        : [],
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep: (owner: string, key: string, draft: object): void => set(owner, key, draft),
    drop: (owner: string, key: string): void => set(owner, key, undefined),
    async unsent(owner: string): Promise<Unsent> {
      const mine = desk;
      await write(mine);
      const stored = holds(owner) ? await loadVaults().then((vaults) => vaults.keysOf(owner)) : [];
      const keys = new Set([...stored, ...mine.open.keys()].filter((key) => !key.startsWith(UPLOADS)));
      return { count: keys.size, stored: mine.dirty.size === 0 && mine.keeps !== "nothing" };
    },
    /** Takes away everything that this person has kept on this device. */
    async clear(owner: string): Promise<void> {
      const { dirty, writing } = desk;
      dirty.clear();
      close(owner);
      await writing;
      if (holds(owner)) await loadVaults().then((vaults) => vaults.clear(owner));
    },
  };
}
