import { figureKeys, type ImportKind } from "@/db/words";
import { type EventField, eventFields } from "./events/schema";
import { type GroupField, groupFields } from "./groups/schema";

/** What a members file may say. `location` holds city and country in one cell, `links` any address of the person. */
export const memberFields = [
  "name",
  "first_name",
  "last_name",
  "slug",
  "email",
  "github",
  "linkedin",
  "x",
  "bluesky",
  "mastodon",
  "meetup",
  "youtube",
  "devto",
  "medium",
  "credly",
  "sessionize",
  "website",
  "links",
  "location",
  "country",
  "city",
  "bio",
  "employer",
  "job_title",
  "languages",
  "time_zone",
  "program",
  "specialty",
  "level",
  "starts",
  "ends",
  "tags",
  "group",
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
  "people",
  "speakers",
  "authors",
  "hosts",
  "organisers",
  "mentors",
  "panelists",
  "volunteers",
  "member",
  "goals",
  "principles",
  "reasons",
  "attendees",
  ...figureKeys,
] as const;

/** Fields that several columns may feed; of any other, the first column counts. */
export const repeatable: ReadonlySet<Field> = new Set<Field>([
  "links",
  "details",
  "tags",
  "people",
  "speakers",
  "languages",
  "bio",
  "aliases",
  "type",
  "speaker_handles",
]);

export type MemberField = (typeof memberFields)[number];
export type ActivityField = (typeof activityFields)[number];
export type Field = MemberField | ActivityField | GroupField | EventField;

/** What a file of each kind may say. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  members: memberFields,
  activities: activityFields,
  groups: groupFields,
  events: eventFields,
};

/** Headers that mean a field, folded, best first. A header that is the field's own name always does. */
export const memberHeaders: Partial<Record<MemberField, string>> = {
  name: "full name, member name, name, member, display name, preferred name, hero name, builder name, hero, builder, person, nombre, nome, nom, vollstandiger name",
  first_name: "first name, first, given name, forename, vorname, prenom",
  last_name: "last name, last, surname, family name, nachname",
  slug: "slug, handle, username, user name",
  email: "email, e mail, email address, e mail address, mail, primary email, contact email, correo, courriel",
  github: "github, github url, github profile, github username, github handle, github id, git hub",
  linkedin: "linkedin, linkedin url, linkedin profile, linked in, linkedin link",
  x: "x, twitter, twitter url, twitter handle, x twitter, twitter x, x handle, x url",
  bluesky: "bluesky, bluesky handle, bsky",
  mastodon: "mastodon, mastodon handle, fediverse",
  meetup: "meetup, meetup url, meetup profile, meetup com",
  youtube: "youtube, youtube channel, youtube url",
  devto: "dev to, devto, dev to url",
  medium: "medium, medium url",
  credly: "credly, credly url, credly profile",
  sessionize: "sessionize, sessionize url, sessionize profile",
  website: "website, web site, homepage, home page, personal website, blog, blog url, website url",
  links:
    "bio url, profile url, profile link, url, link, links, profile, social, social links, social media, other links",
  location: "location, place, where, based in, location city country, city country, residence, ort",
  country: "country, country name, country code, country of residence, nation, land, pais, pays",
  city: "city, town, city name, home city, stadt, ciudad, ville, cidade",
  bio: "bio, biography, about, about me, description, summary, profile text, short bio",
  employer: "company, employer, organization, organisation, company name, affiliation, works at, firma, empresa",
  job_title: "job title, title, position, occupation",
  languages: "languages, language, spoken languages, languages spoken",
  time_zone: "time zone, timezone, tz",
  program: "program, programme, program name, community program, community",
  specialty:
    "specialty, speciality, specialisation, specialization, category, hero type, hero category, builder category, topic, domain, track, role, area, technology area",
  level: "level, tier, rank",
  starts:
    "since date, since, start date, starts, start, starts on, started, joined, join date, joined on, member since, hero since, builder since, from, from date, year joined, start year",
  ends: "end date, ends, end, ends on, ended, until, to, to date, left, left on, end year, expires, expiry date",
  tags: "tags, labels, keywords",
  group:
    "group, group name, user group, user group name, club, student club, partner, partner organisation, partner organization, campus, university",
};

export const activityHeaders: Partial<Record<ActivityField, string>> = {
  source_id: "source id, id, activity id, event id, talk id, record id, external id, uid, guid, key",
  title:
    "title, talk name, talk title, session title, activity title, presentation title, article title, video title, post title, activity name, session name, headline, subject, talk, session, activity, contribution, titel, titulo, titre, event title, event, event name, name",
  day: "date, day, activity date, talk date, event date, session date, date of activity, recorded, published, published on, published at, publish date, publication date, held on, start date, start, starts, starts on, starts at, scheduled at, when, from, datum, fecha",
  last_day: "end date, last day, end day, ends, end, ends on, until, to",
  type: "type, activity type, contribution type, content type, kind, category, format",
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
  country: "country, country name, country code, land, pais, pays",
  city: "city, town, stadt, ciudad, ville, cidade",
  people: "people, person, member, member name, contributor, contributors, who, by, name, full name, credits",
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
    "attendees, attendance, audience size, audience, participants, headcount, head count, number of attendees, attendee count, people reached, number of participants, asistentes, participantes, teilnehmer, publico",
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
