import type { ActivityField } from "../../fields";
import { privacyHeaders } from "../privacy";

export const activityHeaders: Partial<Record<ActivityField, string>> = {
  source_id: "source id, id, activity id, event id, talk id, record id, external id, uid, guid, key",
  title:
    "title, titel, titulo, titre, titolo, talk name, talk title, vortragstitel, titel des vortrags, titulo de la charla, titulo da palestra, titre de la presentation, titolo del talk, session title, activity title, presentation title, article title, video title, post title, activity name, session name, headline, subject, betreff, asunto, assunto, oggetto, what i did, what we did, what, talk, vortrag, charla, ponencia, palestra, presentation, prasentation, presentacion, apresentacao, presentazione, session, sesion, sessao, sessione, activity, aktivitat, actividad, atividade, activite, attivita, thema, tema, parent title, parent name, contribution, beitrag, contribucion, contribuicao, contributo, event title, event, event name, veranstaltung, evento, evenement, name, nombre, nome, nom",
  day: "date, day, activity date, talk date, event date, session date, date of activity, recorded, published, published on, published at, publish date, publication date, held on, start date, start, starts, starts on, starts at, scheduled at, when, from, datum, fecha, year, month, jahr, monat, ano, mes, annee, mois, tag, dia, data",
  last_day:
    "end date, last day, end day, ends, end, ends on, until, to, enddatum, bis, fecha de fin, hasta, data de fim, ate, date de fin, jusqu a, data fine",
  type: "type, activity type, contribution type, content type, kind, sort, category, format, typ, art, kategorie, art der aktivitat, tipo, categoria, tipo de actividad, tipo de contribucion, tipo de atividade, categorie, type d activite, tipo di attivita",
  links:
    "url, link, links, enlace, lien, evidence, reference, references, website, repository, repo, article, slides, slide deck, recording, video, verweise, enlaces, liens, ligacao, collegamento",
  description:
    "description, abstract, summary, about, content, notes, body, comments, comment, beschreibung, zusammenfassung, notizen, bemerkungen, descripcion, resumen, notas, descricao, resumo, descrizione, note, remarques",
  details:
    "event name, event, veranstaltung, evento, evenement, conference, conference name, organizer name, organiser name, learning level, level, series, category, kategorie, categoria, categorie, art, tipo, typ",
  is_private: privacyHeaders,
  format: "event format, attendance mode",
  language: "language, lang, talk language, session language, sprache, idioma, langue, lingua",
  location: "location, place, where, ort, lugar, veranstaltungsort, lieu, local, luogo",
  venue: "venue, address",
  country:
    "country, country name, country code, land, pais, pays, country residence, residence country, country iso, country iso code, country value, country label, paese",
  city: "city, town, stadt, ciudad, ville, cidade, citta, localidad",
  people:
    "people, person, member, member name, contributor, contributors, who, by, with whom, with, together with, co presenters, name, nombre, nome, nom, full name, credits, personen, mit wem, personas, con quien, pessoas, com quem, personnes, avec qui, persone, con chi",
  speakers:
    "speakers, speaker, speaker name, speaker names, presenters, presenter, presenter name, ponentes, ponente, palestrantes, referenten, vortragende, intervenants, sprecher, sprecherinnen, referent, referentin, vortragender, orador, oradora, oradores, palestrante, relatore, relatori, intervenant, conferencier",
  authors:
    "authors, author, author name, written by, autor, autorin, autoren, autora, autores, auteur, auteurs, autore, autori",
  hosts: "hosts, host, host name",
  organisers:
    "organisers, organizers, organiser, organizer, organisator, organisatoren, organizador, organizadores, organisateur, organisateurs, organizzatore, organizzatori",
  mentors: "mentors, mentor",
  panelists: "panelists, panellists, panelist, panellist, panel",
  volunteers: "volunteers, volunteer",
  member: "member slug, member email, speaker email, author email, email, email address, e mail",
  goals:
    "goals, goal, program goal, program goals, ziele, ziel, objetivos, objetivo, metas, objectifs, objectif, obiettivi",
  principles:
    "principles, principle, leadership principles, leadership principle, lps, lp, prinzipien, prinzip, principios, principio, principes, principe, principi",
  reasons: "reasons, reason, why",
  attendees:
    "attendees, attendance, audience size, audience, participants, headcount, head count, number of attendees, attendee count, people reached, how many came, how many people came, how many, number of participants, asistentes, participantes, teilnehmer, publico, pubblico, public, teilnehmende, teilnehmerzahl, anzahl teilnehmer, anzahl der teilnehmer, besucher, numero de asistentes, cantidad de asistentes, numero de participantes, nombre de participants, partecipanti, numero di partecipanti, publikum",
  attendees_in_person:
    "attendees in person, in person attendees, in person, onsite attendees, on site attendees, onsite, in the room, vor ort, teilnehmer vor ort, presencial, presenciales, asistentes presenciales, sur place, in presenza",
  attendees_online:
    "attendees online, online attendees, virtual attendees, remote attendees, online, teilnehmer online, en linea, asistentes en linea, asistentes virtuales, en ligne",
  on_demand_views:
    "on demand views, views, video views, view count, number of views, youtube views, aufrufe, ansichten, visualizaciones, vistas, reproducciones, visualizacoes, vues, visualizzazioni",
  live_views: "live views, live viewers, livestream views, stream views",
  reads:
    "reads, read count, page views, pageviews, number of reads, article views, blog views, lesezahlen, gelesen, lecturas, leituras, nombre de lectures, letture",
  plays: "plays, listens, listeners, podcast plays",
  minutes:
    "minutes, duration in minutes, duration minutes, length in minutes, talk length in minutes, minutes spent, duration min, minuten, dauer in minuten, minutos, duracion en minutos, duracao em minutos, duree en minutes, minuti",
  subscribers: "subscribers, newsletter subscribers",
  stars: "stars, github stars",
  downloads: "downloads, download count",
};
