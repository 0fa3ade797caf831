import { eventFields } from "../../fields";
import { mostEntries } from "../../files/rows";
import { isNoWholeDay } from "../../infer/dates";
import type { ImportFileKind } from "../../infer/file-kind";
import { isTitleText } from "../../infer/name-text";
import { privacyTest } from "../privacy";
import { eventHeaders } from "./fields";
import { isFormatAnswer, isFormatWord } from "./format";
import { eventFormats } from "./formats";
import { eventInference } from "./inference";

/** The events of one group, or their talks. */
export const eventFile: ImportFileKind = {
  name: "events",
  label: "Events",
  isOfGroup: true,
  acceptsCalendar: true,
  uploadHint:
    "A calendar (iCalendar), a CSV or a JSON of at most 20 MB, such as Meetup, Sessionize or your own list give.",
  defaults: [{ key: "calendarLastDay" }, { key: "day", label: "Day" }],
  fields: eventFields,
  headers: eventHeaders,
  repeatable: ["state", "is_private", "links", "speakers", "speaker_handles"],
  fedBy: {
    title: ["event", "title"],
    startsOn: ["day"],
    endsOn: ["last_day"],
    startsAtClock: ["starts_at", "day"],
    endsAtClock: ["ends_at", "last_day"],
    timeZone: ["time_zone"],
    country: ["country", "location"],
    city: ["city", "location"],
    link: ["links"],
    groupId: ["group"],
  },
  required: [
    { anyOf: ["title"], asks: "Which column holds the title of the event?" },
    { anyOf: ["day"], unless: "day", asks: "Which column holds the day of the event?" },
  ],
  formats: eventFormats,
  jsonList: {
    name: /(^|\.)(talks|sessions|presentations|lectures|agenda|schedule|program|programme)$/i,
    mayBeNested: true,
  },
  sessionizeRows: "sessions",
  mostRows: mostEntries,
  days: { fields: ["day", "last_day"], mayBeMidnights: true },
  numbers: ["attendees_in_person", "attendees_online", "expected"],
  mainFields: [
    "event",
    "title",
    "day",
    "last_day",
    "starts_at",
    "ends_at",
    "format",
    "venue",
    "location",
    "city",
    "speakers",
    "attendees_in_person",
    "attendees_online",
    "expected",
  ],
  derived: ["day", "starts_at", "ends_at", "format"],
  people: ["speakers"],
  valueTests: {
    starts_at: { passes: isNoWholeDay },
    ends_at: { passes: isNoWholeDay },
    event: { passes: isTitleText },
    title: { passes: isTitleText },
    is_private: privacyTest,
    format: { passes: isFormatAnswer },
    kind: { passes: (value) => !isFormatWord(value) },
  },
  fieldByValues: ({ name, areLinks }) => (areLinks && !/video/i.test(name) ? "links" : null),
  fieldsWithoutHeader: { day: "day", longest: "title" },
  inference: eventInference,
};
