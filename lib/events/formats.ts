import { type EventFormat, eventFormats } from "@/db/words";

export const eventFormatLabels: Record<EventFormat, string> = {
  in_person: "In person",
  online: "Online",
  hybrid: "In person and online",
};

/** For a field or a filter: each way to meet by its name. */
export const eventFormatChoices = eventFormats.map((value) => ({ value, label: eventFormatLabels[value] }));
