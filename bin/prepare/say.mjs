import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

const levels = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: Number.POSITIVE_INFINITY };
const least = levels[process.env.LOG_LEVEL] ?? levels.info;
let isJson = false;

/** From here on every line is one JSON object, of the shape that lib/log.ts writes. */
export function speakJson() {
  isJson = true;
}

export const speaksJson = () => isJson;

/** One line for whoever watches. Words go to the standard error, so that a command's answer stays alone on the other. */
export function say(event, message, fields = {}, level = "info") {
  if (!isJson) return console.error(message);
  if (levels[level] < least) return;
  console.log(JSON.stringify({ level: levels[level], time: new Date().toISOString(), event, ...fields, message }));
}

/** Says what is wrong in words and ends. */
export function giveUp(...lines) {
  if (isJson) say("failed", lines.join(" "), {}, "fatal");
  else console.error(`\n${lines.join("\n")}\n`);
  process.exit(1);
}

/** Passes on what a program prints: as JSON lines where those are spoken, otherwise so that a person can read it. */
export function retell(stream, event, level) {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    const entry = entryIn(line);
    if (isJson && entry) return console.log(line);
    if (isJson) return sayPlain(line, event, level);
    console.log(entry ? readable(entry) : line);
  });
}

function sayPlain(line, event, level) {
  const message = stripVTControlCharacters(line).trim();
  if (message) say(event, message, {}, level);
}

function entryIn(line) {
  if (!line.startsWith("{")) return null;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === "number" ? entry : null;
  } catch {
    return null;
  }
}

function readable({ level, time, event, message, stack, ...rest }) {
  const clock = new Date(time).toTimeString().slice(0, 8);
  const name = Object.keys(levels).find((key) => levels[key] === level) ?? String(level);
  const facts = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return [clock, name.padEnd(5), event, ...facts, message, stack && `\n${stack}`].filter(Boolean).join(" ");
}
