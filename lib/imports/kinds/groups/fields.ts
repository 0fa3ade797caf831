import type { GroupField } from "../../fields";
/** Headers that mean a field, folded, best first. */
export const groupHeaders: Partial<Record<GroupField, string>> = {
  source_id: "source id, id, group id, external id, record id, uid, guid, key",
  name: "name, group name, gruppenname, name der gruppe, nombre del grupo, nome do grupo, nom du groupe, nome del gruppo, nom, nome, group, gruppe, grupo, groupe, gruppo, nombre, user group, user group name, club name, club, chapter, title",
  kind: "kind, group kind, group type, kind of group, type, category, typ, art, kategorie, tipo, categoria, categorie",
  location:
    "location, place, where, based in, location city country, city country, ort, lugar, standort, ubicacion, localizacao",
  country:
    "country, country name, country code, nation, land, pais, pays, country residence, residence country, country iso, country iso code, country value, country label, paese, nazione",
  city: "city, town, city name, stadt, ciudad, ville, cidade, localidad, localidade, citta",
  links:
    "url, link, links, website, web site, website url, homepage, home page, page, meetup, meetup url, meetup link, meetup com, linkedin, linkedin url, facebook, x, twitter, instagram, youtube, discord, slack, telegram, whatsapp, other links",
  urlname: "urlname, url name, group urlname, meetup urlname, meetup group urlname, meetup slug",
  latitude: "latitude, lat, latitud, breitengrad, latitudine",
  longitude: "longitude, lng, lon, long, longitud, langengrad, longitudine",
  members:
    "members, member count, members count, number of members, stated members, group members, size, group size, mitglieder, miembros, membros, mitgliederzahl, anzahl mitglieder, anzahl der mitglieder, numero de miembros, cantidad de miembros, integrantes, numero de membros, membres, nombre, nombre de membres, membri, numero di membri",
  members_as_of:
    "members as of, as of, counted on, members on, member count as of, stated members on, members counted on, stand, stand vom, fecha del recuento",
  aliases:
    "aliases, alias, also known as, aka, other names, former names, former name, previous name, old name, fruhere namen, andere namen, otros nombres, outros nomes, autres noms, altri nomi",
  description: "description, about, about us, bio, summary, text, beschreibung, descripcion, descricao, descrizione",
  time_zone: "time zone, timezone, tz, zeitzone, zona horaria, fuso horario, fuseau horaire, fuso orario",
};
