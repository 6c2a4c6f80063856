import { DEMO_PASSWORD } from "@sansang/demo/accounts";
import type { Transport } from "@sansang/road/transport";

/** One answer, whole: two of them can be compared byte by byte. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer of a procedure. */
export interface WireAnswer<T = unknown> extends Reply {
  /** Name of the refusal, `bad_input`, `crash`; null for a yes. */
  readonly refusal: string | null;
  readonly data: T;
}

/** These tell of the moment and the connection, not of what was asked. */
const PASSING = new Set(["date", "connection", "keep-alive", "transfer-encoding", "x-request-id"]);

async function replyOf(response: Response): Promise<Reply> {
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !PASSING.has(name))),
    body: Buffer.from(await response.arrayBuffer()).toString("latin1"),
  };
}

function answerOf<T>(reply: Reply): WireAnswer<T> {
  const told = JSON.parse(Buffer.from(reply.body, "latin1").toString("utf8") || "{}") as {
    result?: { data: T };
    error?: { message: string };
  };
  return { ...reply, refusal: told.error?.message ?? null, data: told.result?.data as T };
}

function yesOf<T>(name: string, { refusal, status, data, body }: WireAnswer<T>): T {
  if (refusal) throw new Error(`${name}: ${status} ${body}`);
  return data;
}

/** Asks an app past the screens, with the session of one person or of nobody. */
export class Wire {
  readonly url: string;
  readonly cookie: string;

  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  static nobody = (url: string): Wire => new Wire(url, "");

  static async of(url: string, login: string): Promise<Wire> {
    const response = await fetch(`${url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login, password: DEMO_PASSWORD }),
    });
    if (response.status !== 204) throw new Error(`${login} is not let in: ${response.status}`);
    const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
    return new Wire(url, cookies.join("; "));
  }

  /** The session as a browser keeps it. */
  cookies(): { name: string; value: string; url: string }[] {
    return this.cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: this.url };
    });
  }

  /** The answer as it comes: a stream is not read to its end. */
  open(path: string, request: RequestInit = {}): Promise<Response> {
    const headers = { ...(this.cookie && { cookie: this.cookie }), ...(request.headers as object) };
    return fetch(`${this.url}${path}`, { redirect: "manual", ...request, headers });
  }

  async send(path: string, request: RequestInit = {}): Promise<Reply> {
    return replyOf(await this.open(path, request));
  }

  async command<T = unknown>(
    name: string,
    input: unknown,
    headers: Record<string, string> = {},
  ): Promise<WireAnswer<T>> {
    const body = JSON.stringify(input);
    const request = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
    return answerOf(await this.send(`/api/trpc/${name}`, request));
  }

  /** A command that must be a yes. */
  async done<T = unknown>(name: string, input: unknown): Promise<T> {
    return yesOf(name, await this.command<T>(name, input));
  }

  /** A read that must be a yes. */
  async seen<T = unknown>(name: string, input: unknown): Promise<T> {
    return yesOf(name, await this.read<T>(name, input));
  }

  async read<T = unknown>(name: string, input: unknown = {}): Promise<WireAnswer<T>> {
    return answerOf(await this.send(`/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`));
  }
}

/** Through the procedures over the network, with the session of a person; what is a date inside comes as text. */
export const OVER_HTTP: Transport<Wire> = {
  act: (wire, procedureName, input) => wire.done(procedureName, input),
  read: (wire, procedureName, input) => wire.seen(procedureName, input),
};
