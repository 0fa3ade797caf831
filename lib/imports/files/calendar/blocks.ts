import { Refusal } from "@/lib/core/errors";
import { mostEntries } from "../rows";

/** The lines of one event or time zone without what is nested in it; `broken` where it does not end, or ends too late. */
export type CalendarBlock = { text: string; line: number; broken: string | null };

const longest = 200_000;

/** Cuts a calendar into its events and time zones, so that a broken one costs nothing but itself. */
export function splitCalendar(text: string): { events: CalendarBlock[]; zones: CalendarBlock[]; zone: string | null } {
  const found = { VEVENT: [] as CalendarBlock[], VTIMEZONE: [] as CalendarBlock[] };
  let open: { name: "VEVENT" | "VTIMEZONE"; lines: string[]; line: number; inner: string[]; size: number } | null =
    null;
  let zone: string | null = null;
  const close = (broken: string | null) => {
    if (open && found[open.name].length >= mostEntries)
      throw new Refusal("too_large", `The calendar has more than ${mostEntries.toLocaleString("en")} events.`);
    if (open) found[open.name].push({ text: open.lines.join("\r\n"), line: open.line, broken });
    open = null;
  };
  for (const [at, written] of text.split(/\r\n|\n|\r/).entries()) {
    const [, verb, name] = /^(BEGIN|END):\s*([\w-]*)\s*$/i.exec(written) ?? [];
    const component = name?.toUpperCase() ?? "";
    const begins = verb?.toUpperCase() === "BEGIN" && (component === "VEVENT" || component === "VTIMEZONE");
    if (begins && open) close("The event above has no end.");
    if (begins)
      open = {
        name: component === "VEVENT" ? "VEVENT" : "VTIMEZONE",
        lines: [written.trim()],
        line: at + 1,
        inner: [],
        size: 0,
      };
    else if (!open) zone ??= /^X-WR-TIMEZONE(?:;[^:]*)?:(.+)$/i.exec(written)?.[1]?.trim() ?? null;
    else addLine(open, written, { verb: verb?.toUpperCase(), component });
    if (open && verb?.toUpperCase() === "END" && component === open.name)
      close(open.size > longest ? "The event is too long." : null);
  }
  close("The event has no end.");
  return { events: found.VEVENT, zones: found.VTIMEZONE, zone };
}

type OpenBlock = { name: string; lines: string[]; inner: string[]; size: number };

/** Alarms and their like are nobody's concern here; the parts of a time zone are. */
function addLine(open: OpenBlock, line: string, { verb, component }: { verb?: string; component: string }): void {
  if (open.name === "VEVENT" && verb === "BEGIN") open.inner.push(component);
  const isInside = open.inner.length > 0;
  if (open.name === "VEVENT" && verb === "END" && component !== open.name) {
    if (open.inner.at(-1) === component) open.inner.pop();
    return;
  }
  open.size += line.length;
  if (!isInside && line.trim() !== "" && open.size <= longest) open.lines.push(line);
}
