import { cleanText, normalizeWords } from "../files/text";
import type { DayOrder } from "../schema";
import { parseDayRange, parseDays } from "./dates";
import { monthNumberOf } from "./month-names";

/**
 * The days within a text about a role, and the text without them. `isRead` is false where it speaks of days that cannot be read,
 * `isIntroduced` true where a word such as "since" stands before them.
 */
type RoleDays = {
  rest: string;
  startsOn: string | null;
  endsOn: string | null;
  isRead: boolean;
  isIntroduced: boolean;
};

/** Reads "Hero since 2020", "Hero from 2019 - 2022", "Builder seit 5. März 2024", "Hero until 30.06.2022" and "2020 Hero". */
export function roleDaysIn(text: string, order: DayOrder | null): RoleDays {
  const written = cleanText(text);
  for (const [form, daysIn] of [
    [sinceForm, daysSince],
    [untilForm, daysUntil],
  ] as const) {
    const [, rest, said] = form.exec(written) ?? [];
    if (rest === undefined || !said || !/\d/.test(said)) continue;
    const days = daysIn(said, order);
    return days && !/\d/.test(rest) ? { rest, ...days, isRead: true, isIntroduced: true } : unread(written);
  }
  const [, front, from, to, behind] = plainSpan.exec(written) ?? plainYear.exec(written) ?? [];
  if (from === undefined) return { ...unread(written), isRead: !/\b(19|20)\d\d\b/.test(written) };
  const rest = cleanText(`${front} ${behind}`.replace(/\(\s*\)/g, " "));
  if (/\d/.test(rest) || rest.split(/[\s,.-]+/).some(isPartOfYear)) return unread(written);
  return {
    rest,
    startsOn: `${from}-01-01`,
    endsOn: to && /\d/.test(to) ? `${to}-12-31` : null,
    isRead: true,
    isIntroduced: false,
  };
}

const sinceForm = /^(.*?)(?:^|[\s,(])(?:since|from|seit|ab|desde|depuis|dal|joined|as of|class of|cohort)\s+(.+?)\)?$/i;
const untilForm = /^(.*?)(?:^|[\s,(])(?:until|till|through|bis|hasta|até|jusqu['’](?:en|à|au)|fino al?)\s+(.+?)\)?$/i;
const year = "(?<![\\d./-])\\b((?:19|20)\\d\\d)\\b(?![./-]?\\d)";
const plainYear = new RegExp(`^(.*?)${year}()(.*)$`, "i");
const plainSpan =
  /^(.*?)(?<![\d./-])\b((?:19|20)\d\d)\s*(?:-|–|—|to|until|till|bis)\s*((?:19|20)\d\d|now|today|present)\b(?![./-]?\d)(.*)$/i;

/** What stands where a role has no end yet. */
export function isOngoing(text: string): boolean {
  return ongoing.test(normalizeWords(text));
}

const ongoing =
  /^((until |till |bis |hasta |ate |jusqu a )?(now|today|present|heute|hoy|hoje|oggi|aujourd hui|la actualidad|o presente)|current(ly)?|ongoing|open|active|aktuell|laufend|offen|aktiv|unbefristet|actual(mente)?|actualidad|presente|vigente|activ[oa]|indefinid[oa]|en curso|em curso|atual(mente)?|ativ[oa]|en cours|actuel(lement)?|acti(f|ve)|in corso|attuale|attiv[oa])$/;

function unread(rest: string): RoleDays {
  return { rest, startsOn: null, endsOn: null, isRead: false, isIntroduced: false };
}

/** What stands behind "since": a day, a month or a year, or a stretch of them; behind a comma there may be more words. */
function daysSince(said: string, order: DayOrder | null): Pick<RoleDays, "startsOn" | "endsOn"> | null {
  const text = said.replace(/(?<=\d{4})\s*[,;|].*$/, (more) => (/\d/.test(more) ? more : ""));
  const range = parseDayRange(text, order);
  if (range) return { startsOn: range.first, endsOn: range.last };
  const open = text.replace(/\s*(?:-|–|—|to|until|till|bis)\s*(?:now|today|present|heute)?$/i, "");
  const span = parseDays(open, order);
  return span && { startsOn: span.first, endsOn: null };
}

function daysUntil(said: string, order: DayOrder | null): Pick<RoleDays, "startsOn" | "endsOn"> | null {
  const span = parseDays(said, order);
  return span && { startsOn: null, endsOn: span.last };
}

/** "Spring 2026" is not the first of January. */
function isPartOfYear(word: string): boolean {
  return monthNumberOf(word) !== null || seasons.test(word);
}

const seasons =
  /^(spring|summer|autumn|fall|winter|q[1-4]|early|mid|late|end|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|outono|verão|estate|autunno|inverno)$/i;
