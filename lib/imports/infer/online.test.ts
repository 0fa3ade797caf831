import { describe, expect, it, test } from "vitest";
import { isOnlinePlace, joinLinkIn, splitOnlinePlace } from "./online";

describe("a place that is none", () => {
  test.each([
    "Online",
    "online event",
    "Virtual",
    "Microsoft Teams Meeting",
    "Microsoft Teams-Besprechung",
    "Réunion Microsoft Teams",
    "Reunión de Microsoft Teams",
    "Riunione di Microsoft Teams",
    "Microsoft Teams-vergadering",
    "Spotkanie w aplikacji Microsoft Teams",
    "Microsoft Teams-möte",
    "Microsoft Teams 会議",
    "Zoom Webinar",
    "Zoom (link in description)",
    "Google Meet",
    "YouTube Live",
    "Webinar",
    "Online-Veranstaltung",
    "En ligne",
    "Evento en línea",
    "Em linha",
    "オンライン",
    "线上",
    "Онлайн",
  ])("%s", (text) => expect(isOnlinePlace(text)).toBe(true));

  test.each([
    "Berlin",
    "Teams Bar, Berlin",
    "Zoom Room 5, Main Street 12",
    "Remote Island Brewery",
    "Google Office Zürich",
    "Global Switch House",
    "Meeting room 3",
    "",
    "Web Summit Arena",
  ])("is not: %s", (text) => expect(isOnlinePlace(text)).toBe(false));

  it("is cut out of a text that names a place, too", () => {
    expect(splitOnlinePlace("Verona (Italy) & Online")).toEqual({ place: "Verona (Italy)", isOnline: true });
    expect(splitOnlinePlace("Microsoft Teams Meeting; Raum 3")).toEqual({ place: "Raum 3", isOnline: true });
    expect(splitOnlinePlace("Hall 3, Main Street 5, Lima and online")).toEqual({
      place: "Hall 3, Main Street 5, Lima",
      isOnline: true,
    });
    expect(splitOnlinePlace("Hybrid: Puerto Hall")).toEqual({ place: "Puerto Hall", isOnline: true });
    expect(splitOnlinePlace("Baden-Baden, Germany")).toEqual({ place: "Baden-Baden, Germany", isOnline: false });
  });

  it("is known by an address to join, not by any address", () => {
    expect(joinLinkIn("Join: https://us02web.zoom.us/j/8123?pwd=x. Bye")).toBe("https://us02web.zoom.us/j/8123?pwd=x");
    expect(joinLinkIn("<https://teams.microsoft.com/l/meetup-join/19%3a>")).toBe(
      "https://teams.microsoft.com/l/meetup-join/19%3a",
    );
    expect(joinLinkIn("https://meet.google.com/abc-defg-hij")).toBe("https://meet.google.com/abc-defg-hij");
    expect(joinLinkIn("https://zoom.us/pricing and https://www.meetup.com/zoom/")).toBeNull();
  });
});
