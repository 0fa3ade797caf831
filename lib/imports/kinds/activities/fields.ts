import { figureKeys } from "@/db/words";

/** Columns that name people, each by the part they played. */
export const peopleFields = [
  "people",
  "speakers",
  "authors",
  "hosts",
  "organisers",
  "mentors",
  "panelists",
  "volunteers",
] as const;

/** What an activities file may say. `people` play the part that the type suggests; `details` go below the description. */
export const activityFields = [
  "source_id",
  "title",
  "day",
  "last_day",
  "type",
  "links",
  "description",
  "details",
  "is_private",
  "format",
  "language",
  "location",
  "venue",
  "country",
  "city",
  ...peopleFields,
  "member",
  "goals",
  "principles",
  "reasons",
  "attendees",
  ...figureKeys,
] as const;

export type ActivityField = (typeof activityFields)[number];

export const activityHeaders: Partial<Record<ActivityField, string>> = {
  source_id: "source id, id, activity id, event id, talk id, record id, external id, uid, guid, key",
  title:
    "title, talk name, talk title, session title, activity title, presentation title, article title, video title, post title, activity name, session name, headline, subject, what i did, what we did, what, talk, session, activity, parent title, parent name, contribution, titel, titulo, titre, event title, event, event name, name",
  day: "date, day, activity date, talk date, event date, session date, date of activity, recorded, published, published on, published at, publish date, publication date, held on, start date, start, starts, starts on, starts at, scheduled at, when, from, datum, fecha, year, month, jahr, monat, ano, mes, annee, mois",
  last_day: "end date, last day, end day, ends, end, ends on, until, to",
  type: "type, activity type, contribution type, content type, kind, sort, category, format",
  links:
    "url, link, links, enlace, lien, evidence, reference, references, website, repository, repo, article, slides, slide deck, recording, video",
  description: "description, abstract, summary, about, content, notes, body, comments, comment",
  details:
    "event name, event, conference, conference name, organizer name, organiser name, learning level, level, series, category",
  is_private: "private, is private",
  format: "event format, attendance mode",
  language: "language, lang, talk language, session language, sprache, idioma, langue",
  location: "location, place, where, ort, lugar",
  venue: "venue, address",
  country:
    "country, country name, country code, land, pais, pays, country residence, residence country, country iso, country iso code, country value, country label",
  city: "city, town, stadt, ciudad, ville, cidade",
  people:
    "people, person, member, member name, contributor, contributors, who, by, with whom, with, together with, co presenters, name, full name, credits",
  speakers:
    "speakers, speaker, speaker name, speaker names, presenters, presenter, presenter name, ponentes, ponente, palestrantes, referenten, vortragende, intervenants",
  authors: "authors, author, author name, written by",
  hosts: "hosts, host, host name",
  organisers: "organisers, organizers, organiser, organizer",
  mentors: "mentors, mentor",
  panelists: "panelists, panellists, panelist, panellist, panel",
  volunteers: "volunteers, volunteer",
  member: "member slug, member email, speaker email, author email, email, email address, e mail",
  goals: "goals, goal, program goal, program goals",
  principles: "principles, principle, leadership principles, leadership principle, lps, lp",
  reasons: "reasons, reason, why",
  attendees:
    "attendees, attendance, audience size, audience, participants, headcount, head count, number of attendees, attendee count, people reached, how many came, how many people came, how many, number of participants, asistentes, participantes, teilnehmer, publico",
  attendees_in_person:
    "attendees in person, in person attendees, in person, onsite attendees, on site attendees, onsite, in the room",
  attendees_online: "attendees online, online attendees, virtual attendees, remote attendees, online",
  on_demand_views: "on demand views, views, video views, view count, number of views, youtube views",
  live_views: "live views, live viewers, livestream views, stream views",
  reads: "reads, read count, page views, pageviews, number of reads, article views, blog views",
  plays: "plays, listens, listeners, podcast plays",
  minutes:
    "minutes, duration in minutes, duration minutes, length in minutes, talk length in minutes, minutes spent, duration min",
  subscribers: "subscribers, newsletter subscribers",
  stars: "stars, github stars",
  downloads: "downloads, download count",
};
