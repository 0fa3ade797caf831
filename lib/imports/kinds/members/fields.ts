import type { MemberField } from "../../fields";
/** Headers that mean a field, folded, best first. A header that is the field's own name always does. */
export const memberHeaders: Partial<Record<MemberField, string>> = {
  name: "full name, member name, name, member, display name, preferred name, hero name, builder name, hero, builder, person, nombre, nome, nom, vollstandiger name, vor und nachname, mitglied, nombre completo, nombre y apellidos, nombre y apellido, miembro, nome completo, membro, nom complet, nom et prenom, membre, nome e cognome",
  first_name:
    "first name, first, given name, forename, vorname, prenom, primer nombre, nombre de pila, primeiro nome, nome proprio",
  last_name:
    "last name, last, surname, family name, nachname, familienname, apellidos, apellido, sobrenome, apelido, nom de famille, cognome",
  slug: "slug, handle, username, user name",
  email:
    "email, e mail, email address, e mail address, mail, primary email, contact email, correo, courriel, e mail adresse, mail adresse, correo electronico, correio eletronico, adresse e mail, adresse mail, posta elettronica",
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
  aliases: "aliases, alias, also known as, aka, other names",
  location:
    "location, place, where, based in, location city country, city country, residence, ort, standort, ubicacion, localizacao, lieu, luogo, lugar",
  country:
    "country, country name, country code, country of residence, nation, land, pais, pays, country residence, residence country, country iso, country iso code, country value, country label, wohnland, pais de residencia, paese, nazione",
  city: "city, town, city name, home city, stadt, ciudad, ville, cidade, wohnort, localidad, localidade, citta",
  bio: "bio, biography, about, about me, description, summary, profile text, short bio, kurzbiografie, uber mich, biografia, sobre mi, sobre mim, biographie, a propos, beschreibung, descripcion, descricao, descrizione",
  employer:
    "company, employer, organization, organisation, company name, affiliation, works at, firma, empresa, arbeitgeber, unternehmen, empleador, organizacion, empregador, organizacao, employeur, entreprise, azienda, datore di lavoro",
  job_title: "job title, title, position, occupation, berufsbezeichnung, beruf, puesto, cargo, poste, fonction, ruolo",
  languages:
    "languages, language, spoken languages, languages spoken, sprachen, sprache, idiomas, idioma, linguas, langues, langue, lingue, lingua",
  time_zone: "time zone, timezone, tz, zeitzone, zona horaria, huso horario, fuso horario, fuseau horaire, fuso orario",
  program: "program, programme, program name, community program, community, programm, programa, programma",
  specialty:
    "specialty, speciality, specialisation, specialization, category, hero type, hero category, builder category, topic, domain, track, role, area, technology area, fachgebiet, schwerpunkt, spezialisierung, kategorie, thema, especialidad, categoria, tema, especialidade, specialite, categorie, domaine, specialita",
  level:
    "level, tier, rank, stage, term level, member level, stufe, stadium, rang, nivel, etapa, niveau, palier, livello, fase",
  starts:
    "since date, since, start date, term start, start of term, starts, start, starts on, started, joined, join date, joined on, member since, hero since, builder since, from, from date, year joined, start year, cohort, class of, year, month, start month, jahr, ano, annee, seit, seit wann, von, ab, beginn, startdatum, eintritt, eintrittsdatum, beitritt, beitrittsdatum, mitglied seit, desde, inicio, fecha de inicio, alta, fecha de alta, miembro desde, data de inicio, membro desde, depuis, debut, date de debut, membre depuis, dal, inizio, data inizio, membro dal",
  ends: "end date, term end, end of term, ends, end, ends on, ended, until, to, to date, left, left on, end year, expires, expiry date, bis, ende, enddatum, austritt, austrittsdatum, gultig bis, ablaufdatum, hasta, fin, fecha de fin, fecha de baja, baja, vencimiento, ate, fim, data de fim, jusqu a, jusqu au, date de fin, al, fine, data fine",
  tags: "tags, labels, keywords, schlagworter, schlagworte, etiquetas, etiquettes, etichette",
  group:
    "group, group name, user group, user group name, club, student club, partner, partner organisation, partner organization, campus, university, gruppe, hochschule, universitat, grupo, universidad, universidade, groupe, universite, gruppo, universita",
};
