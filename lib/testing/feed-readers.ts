import ical from "ical";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { SaxesParser } from "saxes";
import { convertIcsCalendar } from "ts-ics";

/** An event as a calendar shows it: moments as ISO, whole days as days with the day after the last one, no end as null. */
export type ReadEvent = { id: string; title: string; start: string; end: string | null; place: string | null };

/** What four libraries that know nothing of each other read in the same calendar. */
export const calendarReaders = {
  "ical.js": (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      const at = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
      const end = component.hasProperty("dtend") ? at(event.endDate) : null;
      return read(event.uid, event.summary, { start: at(event.startDate), end, place: event.location });
    }),

  "node-ical": (text: string) =>
    Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
      if (event?.type !== "VEVENT") return [];
      const at = (time: Date) => (event.datetype === "date" ? localDay(time) : time.toISOString());
      const end = event.end ? at(event.end) : null;
      return [read(event.uid, event.summary, { start: at(event.start), end, place: event.location })];
    }),

  "ts-ics": (text: string) =>
    (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, summary, start, end, location }) => {
      const at = ({ date, type }: typeof start) =>
        type === "DATE" ? date.toISOString().slice(0, 10) : date.toISOString();
      return read(uid, summary, { start: at(start), end: end ? at(end) : null, place: location });
    }),

  ical: (text: string) => {
    const ofWholeDays = new Set(
      [...text.matchAll(/^UID:(\S+)\r\n(?:(?!UID).*\r\n)*?DTSTART;VALUE=DATE/gm)].map(([, uid]) => uid),
    );
    return Object.values(ical.parseICS(text)).flatMap((event) => {
      if (event.type !== "VEVENT" || !event.start) return [];
      const at = (time: Date) => (ofWholeDays.has(event.uid) ? localDay(time) : time.toISOString());
      const end = event.end ? at(event.end) : null;
      return [read(event.uid, event.summary, { start: at(event.start), end, place: event.location })];
    });
  },
} satisfies Record<string, (text: string) => ReadEvent[]>;

/** What a strict parser of XML finds in an Atom feed; throws where the feed is not well-formed. */
export function readAtom(text: string): ReadEvent[] {
  const entries: Record<string, string>[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let inside = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    if (name === "entry") entries.push({});
    inside = name;
  });
  parser.on("text", (piece) => {
    const entry = entries.at(-1);
    if (entry && piece.trim() !== "") entry[inside] = (entry[inside] ?? "") + piece;
  });
  parser.write(text).close();
  return entries.map((entry) =>
    read(entry.id?.replace("urn:uuid:", ""), entry.title, {
      start: entry["ev:startdate"] ?? "",
      end: entry["ev:enddate"] ?? null,
      place: entry["ev:location"],
    }),
  );
}

type Facts = { start: string; end: string | null; place: unknown };

/** Some libraries say of what has no end that it ends as it begins. */
function read(id: unknown, title: unknown, { start, end, place }: Facts): ReadEvent {
  return {
    id: String(id),
    title: String(title),
    start,
    end: end === start ? null : end,
    place: place ? String(place) : null,
  };
}

function localDay(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
