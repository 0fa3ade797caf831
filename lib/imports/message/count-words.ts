import type { FigureKey } from "@/db/words";

/** What stands behind or in front of a number and says what it counts; folded, the longest first. */
export const countedWords: { key: FigureKey; words: string }[] = [
  {
    key: "attendees_in_person",
    words:
      "in the room|in-person|in person|on site|on-site|onsite|face to face|vor ort|im raum|im saal|in prasenz|en la sala|en sala|presencialmente|presenciales|presencial|en persona|dans la salle|en salle|sur place|en presentiel|presentiel|na sala|presenciais|no local",
  },
  {
    key: "attendees_online",
    words:
      "online|on-line|remotely|remote|virtually|virtual|on (?:zoom|teams|twitch|the stream|stream)|via (?:zoom|teams|stream)|per (?:zoom|teams|stream)|im stream|virtuell|por (?:zoom|teams|streaming)|en linea|en remoto|virtuales|conectados|en ligne|a distance|en visio|en distanciel|remotos|virtuais|a distancia",
  },
  {
    key: "live_views",
    words: "watched live|live views|live viewers|watching live|zuschauer live|en vivo|en directo|en direct|ao vivo",
  },
  {
    key: "on_demand_views",
    words: "views|aufrufe|visualizaciones|visualizacoes|reproducciones|vues|vistas",
  },
  { key: "reads", words: "reads|readers|lecturas|lectores|leser|leserinnen|lectures|lecteurs|leituras|leitores" },
  { key: "plays", words: "plays|listens|escuchas|ecoutes" },
  { key: "subscribers", words: "subscribers|abonnenten|suscriptores|abonnes|assinantes|inscritos no canal" },
  { key: "copies", words: "copies sold|copies|exemplare|ejemplares|exemplaires" },
  { key: "stars", words: "stars|sterne|estrellas|etoiles|estrelas" },
  { key: "downloads", words: "downloads|descargas|telechargements" },
  { key: "commits", words: "commits" },
  { key: "mentees", words: "mentees" },
  { key: "answers", words: "answers|antworten|respuestas|reponses|respostas" },
  { key: "minutes", words: "minutes|minuten|minutos|min" },
  { key: "impressions", words: "impressions|impresiones|impressoes" },
];

/** People, without saying where they were. */
export const peopleWords =
  "people|persons|attendees|participants|guests|folks|students|leute|personen|teilnehmende|teilnehmer|teilnehmerinnen|gaste|besucher|personas|asistentes|participantes|estudiantes|invitados|personnes|participants|invites|pessoas|estudantes|convidados";

/** What may stand between a number and what it counts. */
export const betweenWords = `${peopleWords}|were|was|joined|came|attended|watching|connected|us|waren|kamen|de forma|de manera|personne|conectadas|connectes|connectees|estuvieron|fueron|eram|estavam|etaient|von ihnen|davon|of them|de ellos|deles|dont`;

/** What may stand in front of a number: without one of these, or a sign, it may be part of a name, as in "Meetup 12 online". */
export const beforeWords =
  "and|with|had|were|was|got|about|around|roughly|approximately|ca\\.?|plus|another|total|exactly|und|mit|waren|kamen|etwa|rund|circa|ungefahr|hatten|sind|noch|y|con|eramos|fuimos|unos|unas|tuvimos|vinieron|asistieron|llegaron|hubo|et|avec|etions|environ|avons|eu|avait|etaient|e|com|tivemos|eramos|cerca de|alrededor de|aproximadamente|vieram|foram";

/** What makes a number a limit, a wish or a part of a stretch, and not a count. */
export const boundBefore =
  /(?:over|above|than|least|most|almost|nearly|up to|max\.?|maximum|until|till|to|from|at|of|uber|mehr als|mindestens|fast|knapp|bis|ab|um|mas de|casi|hasta|desde|a las|menos de|plus de|pres de|jusqu'a|mais de|quase|ate|menos de|last (?:time|month|year)[:,]?|letztes mal[:,]?|letzten monat[:,]?|la ultima vez[:,]?|la vez pasada[:,]?|la derniere fois[:,]?|da ultima vez[:,]?|expected|expecting|registered|signed up|rsvps?|erwartet|angemeldet|esperados|registrados|inscritos|inscrits|attendus)[: ]*$/;

/** The same behind it. */
export const boundBehind =
  /^,? (?:were |had |are |waren |estaban |etaient |estavam )?(?:registered|registrations|expected|signed up|rsvps?|last (?:time|month|year)|angemeldet|erwartet|letztes mal|registrad[oa]s|inscrit[oa]s|inscrits|esperad[oa]s|attendus|la ultima vez|la derniere fois|da ultima vez)/;
