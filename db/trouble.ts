import diagnostics from "node:diagnostics_channel";

/** Why the database does not answer as it should, in a word. */
export type Trouble = "locked" | "busy" | "full" | "readonly" | "corrupt" | "unreachable";

const codes: [RegExp, Trouble][] = [
  [/BUSY|LOCKED|^55P03$/, "locked"],
  [/FULL|ENOSPC|EDQUOT|^53100$/, "full"],
  [/READONLY|EROFS|^25006$/, "readonly"],
  [/CORRUPT|NOTADB|^XX00[12]$/, "corrupt"],
  [/^(57014|53[0-9A-Z]{3}|40001|40P01|25P03)$/, "busy"],
  [/CANTOPEN|ENOENT|IOERR|EACCES|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|^57P0|^08/, "unreachable"],
];

/** What the driver says without a code. */
const noAnswer = /^Query read timeout$/;
const lost =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

type Fault = { code?: unknown; message?: unknown; cause?: unknown };

/** The trouble that an error of the database tells of, wherever it was wrapped; null for any other error. */
export function databaseTrouble(error: unknown): Trouble | null {
  for (const { code, message } of chainOf(error)) {
    const found = typeof code === "string" ? codes.find(([pattern]) => pattern.test(code)) : undefined;
    if (found) return found[1];
    if (noAnswer.test(String(message))) return "busy";
    if (lost.test(String(message))) return "unreachable";
  }
  return null;
}

/** Whether a statement may still run on the connection, on which nothing else can be asked until then. */
export function hasNoAnswer(error: unknown): boolean {
  return chainOf(error).some(({ message }) => noAnswer.test(String(message)));
}

/** An error and what caused it, by their shape: the bundler of the server makes a second copy of each class. */
function chainOf(error: unknown): Fault[] {
  const chain: Fault[] = [];
  for (let fault = error; isFault(fault) && !chain.includes(fault); fault = fault.cause) chain.push(fault);
  return chain;
}

function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null;
}

// One for the process, however often the server loads this file.
const trouble = diagnostics.channel("tenet.database");

/** For what nobody asked for, such as a connection that the database ended while it was idle. */
export function tellOfTrouble(error: unknown): void {
  trouble.publish(error);
}

/** Calls back with each such trouble; nobody is told of it otherwise. */
export function onTrouble(tell: (error: unknown) => void): void {
  trouble.subscribe(tell);
}
