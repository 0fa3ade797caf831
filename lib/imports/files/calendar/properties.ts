import ICAL from "ical.js";

/** The values of every property of a name as they are written: ical.js throws where it should make a date of rubbish. */
export function propertyValues(component: ICAL.Component, name: string): unknown[] {
  return component.getAllProperties(name).flatMap((property): unknown[] => property.jCal.slice(3));
}

/** A component as ical.js reads it; null where it cannot. */
export function parseComponent(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    return null;
  }
}

/** The same without the properties that it cannot read, which are told: a malformed one costs itself alone. */
export function parseProperties(text: string): { component: ICAL.Component | null; lost: string[] } {
  const whole = parseComponent(text);
  if (whole) return { component: whole, lost: [] };
  const [begin = "", ...lines] = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const end = begin.replace(/^BEGIN/i, "END");
  const properties = lines.filter((line) => !/^END:/i.test(line));
  const isReadable = (line: string) => parseComponent([begin, line, end].join("\r\n")) !== null;
  const good = properties.filter(isReadable);
  const lost = properties.filter((line) => !good.includes(line));
  return { component: parseComponent([begin, ...good, end].join("\r\n")), lost };
}
