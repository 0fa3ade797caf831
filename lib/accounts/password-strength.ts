import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import "server-only";

/** 0 to 4: from 2 on, more than a million guesses are needed, which the limits on tries do not let anybody make. */
const leastScore = 2;
/** Looking at more takes a second, and what is safe at its beginning is safe. */
const lookedAtLength = 40;

let checker: ZxcvbnFactory | undefined;

/**
 * Why a password is guessed early, as a sentence for whoever chose it, or null where it is not: it is among those that are used most,
 * a pattern, or made of what is known of the account, such as name and address.
 */
export function guessablePasswordMessage(password: string, about: readonly (string | null)[]): string | null {
  checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: lookedAtLength });
  const known = about.flatMap((text) => [text ?? "", ...(text ?? "").split(/[^\p{L}\p{N}]+/u)]);
  const { score, feedback } = checker.check(
    password,
    known.filter((word) => word.length >= 3),
  );
  if (score >= leastScore) return null;
  return messages[feedback.warning ?? ""] ?? "This password is easy to guess. Choose another: a few words are good.";
}

const tooCommon = "Many people use this password. Choose another.";

/** By what the library found. */
const messages: Record<string, string> = {
  topTen: tooCommon,
  topHundred: tooCommon,
  common: tooCommon,
  similarToCommon: tooCommon,
  userInputs: "This one has your name or your address in it. Choose another.",
};
