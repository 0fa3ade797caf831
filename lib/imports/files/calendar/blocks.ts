import { Refusal } from "@/lib/core/errors";
import { mostEntries } from "../rows";

/**
 * The properties of one event or time zone that are read here, without what is nested in it; `broken` where it does not end, or
 * ends too late, `rubbish` its lines that are none of a calendar. `method` and `zone` are those of the calendar around it.
 */
export type CalendarBlock = {
  text: string;
  line: number;
  broken: string | null;
  rubbish: string[];
  method: string | null;
  zone: string | null;
};

const longest = 200_000;

type Open = { name: "VEVENT" | "VTIMEZONE"; lines: string[]; line: number; inner: string[]; size: number } & Pick<
  CalendarBlock,
  "rubbish"
> & { isKept: boolean };

/** Cuts a calendar into its events and time zones, so that a broken one costs nothing but itself. */
export function splitCalendar(text: string): { events: CalendarBlock[]; zones: CalendarBlock[] } {
  const found = { VEVENT: [] as CalendarBlock[], VTIMEZONE: [] as CalendarBlock[] };
  let open: Open | null = null;
  let around: Pick<CalendarBlock, "method" | "zone"> = { method: null, zone: null };
  const close = (broken: string | null) => {
    if (open && found[open.name].length >= mostEntries)
      throw new Refusal("too_large", `The calendar has more than ${mostEntries.toLocaleString("en")} events.`);
    if (open) {
      const { lines, line, rubbish } = open;
      found[open.name].push({ text: lines.join("\r\n"), line, broken, rubbish, ...around });
    }
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
        rubbish: [],
        isKept: true,
      };
    else if (!open) around = calendarAround(around, written, component);
    else addLine(open, written, { verb: verb?.toUpperCase(), component });
    if (open && verb?.toUpperCase() === "END" && component === open.name)
      close(open.size > longest ? "The event is too long." : null);
  }
  close("The event has no end.");
  return { events: found.VEVENT, zones: found.VTIMEZONE };
}

/** What a line between the events says of the calendar that they are in; a file may hold several. */
function calendarAround(
  around: Pick<CalendarBlock, "method" | "zone">,
  line: string,
  component: string,
): Pick<CalendarBlock, "method" | "zone"> {
  if (component === "VCALENDAR") return { method: null, zone: null };
  const [, name, value] = /^(METHOD|X-WR-TIMEZONE)(?:;[^:]*)?:(.+)$/i.exec(line) ?? [];
  if (!name || !value) return around;
  return name.toUpperCase() === "METHOD"
    ? { ...around, method: value.trim().toUpperCase() }
    : { ...around, zone: around.zone ?? value.trim() };
}

/** What is read of an event: a picture or a copy in HTML may be longer than all the rest of it. */
const propertiesOfEvents =
  /^(BEGIN|END|UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID|SUMMARY|LOCATION|URL|CONFERENCE|DESCRIPTION|STATUS|CLASS|SEQUENCE|LAST-MODIFIED|DTSTAMP|X-GOOGLE-CONFERENCE|X-MICROSOFT-SKYPETEAMSMEETINGURL|X-MICROSOFT-ONLINEMEETINGEXTERNALLINK|X-MICROSOFT-CDO-ALLDAYEVENT|X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT|X-CALENDARSERVER-ACCESS)$/i;

/** Alarms and their like are nobody's concern here; the parts of a time zone are. */
function addLine(open: Open, line: string, { verb, component }: { verb?: string; component: string }): void {
  if (open.name === "VEVENT" && verb === "BEGIN") open.inner.push(component);
  const isInside = open.inner.length > 0;
  if (open.name === "VEVENT" && verb === "END" && component !== open.name) {
    if (open.inner.at(-1) === component) open.inner.pop();
    return;
  }
  if (isInside || line.trim() === "") return;
  const isMore = /^[ \t]/.test(line);
  if (!isMore && open.name === "VEVENT") {
    const [, property] = /^([\w-]+)\s*[;:]/.exec(line) ?? [];
    open.isKept = property !== undefined && propertiesOfEvents.test(property);
    if (property === undefined) open.rubbish.push(line.trim());
  }
  if (!open.isKept) return;
  open.size += line.length;
  if (open.size <= longest) open.lines.push(line);
}
