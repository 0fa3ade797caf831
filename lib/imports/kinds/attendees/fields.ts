/** What a list of attendees says besides who somebody is. */
export const attendeeFields = [
  "attendance",
  "absence",
  "check_in",
  "answer",
  "guests",
  "seats",
  "ticket",
  "meetup_id",
] as const;
export type AttendeeField = (typeof attendeeFields)[number];

/** Headers that mean a field, folded, best first; of several columns for one field the first counts. */
export const attendeeHeaders: Record<AttendeeField, string> = {
  attendance:
    "attendance, attended, came, present, was present, showed up, was there, attendance status, attended event, has attended, asistio, asistencia, vino, teilgenommen, hat teilgenommen, teilnahme, anwesend, anwesenheit, war da, erschienen, a assiste, a participe, presence, present e, compareceu, presenca, presente, participou, ha partecipato, partecipato, presenza, aanwezig, obecny, obecnosc, narvaro, deltog, 出席, 参加",
  absence:
    "absence, absent, was absent, no show, noshow, is no show, did not attend, missed, not attended, abwesend, abwesenheit, nicht erschienen, gefehlt, ausente, ausencia, no asistio, no vino, faltou, falta, assente, assenza, absent e, n a pas assiste, afwezig, nieobecny",
  check_in:
    "eingecheckt, eingecheckt am, registro de entrada, check in realizado, fez check in, pointage, enregistre, scanned, scanned at, admitted, checked in, checked in at, check in, checkin, check in status, check in time, check in date, checked in on, attendee status",
  answer:
    "rsvp, rsvp status, approval status, attendee status, registration status, response, answer, going, coming, order status, status",
  guests: "guests, number of guests, guest count, additional guests, plus ones, plus one",
  seats: "quantity, ticket quantity, number of tickets, tickets, seats",
  ticket:
    "ticket number, ticket no, ticket id, barcode, barcode number, barcode no, attendee no, attendee number, attendee id",
  meetup_id: "user id, meetup user id, meetup id, member id",
};

export const largestAttendeeList = 2_000_000;
