import type { EventField } from "../../fields";
import { privacyHeaders } from "../privacy";

// "Type: Online" says how people meet, "Type: Workshop" what it is: the values tell.
const kindHeaders =
  "kind, event kind, event type, type, typ, art, art der veranstaltung, veranstaltungsart, veranstaltungstyp, tipo, tipo de evento, type d evenement, tipo di evento";

/** Headers that mean a field, folded, best first. */
export const eventHeaders: Partial<Record<EventField, string>> = {
  source_id: "source id, event id, uid, external id, record id, guid, id, key",
  group:
    "group name, user group, user group name, usergroup, group, groups, host group, organising group, organizing group, meetup group, meetup group name, group urlname, chapter, chapter name, club, club name, student club, gruppe, grupo, groupe, gruppo",
  event:
    "event, event name, event title, meetup, meetup name, meetup title, evening, conference, parent title, parent name, veranstaltung, veranstaltungsname, name der veranstaltung, evento, nombre del evento, nome do evento, evenement, nom de l evenement, nome dell evento",
  title:
    "title, titel, titulo, titre, titolo, talk title, vortragstitel, titel des vortrags, titulo de la charla, titulo da palestra, titre de la presentation, titolo del talk, talk name, talk, vortrag, charla, ponencia, palestra, presentacion, apresentacao, presentazione, session title, session name, session, sesion, sessao, sessione, name, nombre, nome, nom, topic, subject, thema, tema",
  day: "date, day, event date, start date, starts on, held on, when, starts, start, starts at, start at, begins at, start time, scheduled at, parent date, parent day, parent starts at, parent start, parent date time, datum, fecha, year, month, jahr, monat, ano, mes, annee, mois, tag, dia, data, beginn, inicio, fecha de inicio, data de inicio, debut, date de debut, inizio, data inizio, from, von, desde, dal",
  last_day:
    "end date, last day, ends on, end day, until, ends, end, ends at, end at, end time, enddatum, ende, fin, fecha de fin, data de fim, date de fin, fine, data fine, to, bis, hasta, ate, jusqu au, al",
  starts_at:
    "start time, starts at, start at, time, begins at, start, starts, from, clock, uhrzeit, hora, beginn, startzeit, von, inicio, hora de inicio, horario, heure, heure de debut, debut, ora, ora inizio, inizio",
  ends_at:
    "end time, ends at, end at, end, ends, to, until, ende, endzeit, bis, fin, hasta, ate, jusqu a, al, hora de fin, hora fin, heure de fin, fim, ora fine, fine",
  duration: "duration, length, duration in minutes, length in minutes, dauer, duracion, duracao, duree, durata",
  time_zone: "time zone, timezone, tz, zeitzone, zona horaria, fuso horario, fuseau horaire, fuso orario",
  kind: kindHeaders,
  format: `format, mode, attendance mode, event format, delivery, delivery mode, modality, location type, venue type, venues venue type, is online, is online event, online event, is virtual, virtual, virtual event, hybrid, is hybrid, in person, is in person, onsite, online, remote, ${kindHeaders}, veranstaltungsformat, formato, modalidad, modalidade, modalite, durchfuhrung`,
  state:
    "state, status, event state, event status, cancelled, canceled, is cancelled, is canceled, zustand, abgesagt, estado, estado del evento, estatus, cancelado, cancelada, situacao, estado do evento, statut, etat, annule, annulee, stato, annullato",
  is_private: privacyHeaders,
  links:
    "link, links, url, event url, event link, meetup url, meetup link, parent url, parent link, website, page, enlace, lien, verweis",
  online_link:
    "online link, join link, join url, meeting link, meeting url, video link, webinar link, webinar url, online url, conference link, stream, stream url, stream link, livestream, zoom, zoom link, zoom url, teams link, teams url, meet link, google meet link",
  photos: "photos, photos link, photo album, pictures, album",
  location: "location, place, where, event location, ort, lugar, lieu, local, luogo",
  venue:
    "venue, venue name, venues, address, room, veranstaltungsort, adresse, direccion, adresse postale, sede, anschrift, sala, endereco, salle, indirizzo",
  country:
    "country, country name, country code, venues country, land, pais, pays, country residence, residence country, country iso, country iso code, country value, country label, paese",
  city: "city, town, venues city, stadt, ciudad, ville, cidade, citta, localidad",
  description:
    "description, event description, about, details, notes, summary, beschreibung, descripcion, descricao, descrizione",
  abstract: "abstract, talk description, session description",
  language: "language, lang, sprache, idioma, langue, lingua",
  speakers:
    "speakers, speaker, speaker name, speaker names, presenters, presenter, presented by, who, ponentes, ponente, palestrantes, palestrante, referenten, referent, vortragende, intervenants, conferencistas, sprecher, sprecherinnen, referentin, vortragender, orador, oradora, oradores, relatore, relatori, intervenant",
  speaker_handles:
    "speaker email, speaker emails, speaker e mail, speakers email, speakers e mail, speakers link, speakers url, speakers github, speakers linkedin, speaker profile, speaker profiles, speakers profiles, speaker link, speaker links, speaker github, speaker linkedin",
  slides:
    "slides, slide deck, slides link, slides url, deck, presentation, folien, prasentation, presentacion, apresentacao, presentazione, diapositivas, diapositives",
  recording: "recording, recording link, recording url, video, video url, youtube",
  attendees_in_person:
    "attendees in person, in person attendees, in person, onsite attendees, in the room, attendees, attendance, headcount, head count, participants, asistentes, participantes, teilnehmer, teilnehmende, publico, pubblico, public, publikum, teilnehmerzahl, anzahl teilnehmer, besucher, vor ort, numero de asistentes, cantidad de asistentes, presenciales, nombre de participants, partecipanti, in presenza",
  attendees_online:
    "attendees online, online attendees, virtual attendees, remote attendees, online, teilnehmer online, online teilnehmer, en linea, asistentes en linea, en ligne",
  expected:
    "expected, expected attendees, rsvps, rsvp count, yes rsvps, registrations, registered, signed up, sign ups, anmeldungen, angemeldet, angemeldete, inscritos, inscripciones, registrados, inscricoes, inscrits, inscriptions, iscritti",
};
