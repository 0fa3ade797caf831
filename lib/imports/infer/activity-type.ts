import type { FigureKey } from "@/db/words";
import type { Columns } from "../fields";
import { normalizeWords } from "../files/text";

/** A type of the catalogue as far as an import needs it; aliases are the administrator's own words for it. */
export type KnownActivityType = { key: string; name: string; aliases?: string[]; asks?: FigureKey[] };

/** The activity type that another system's word means: the mapping first, then the catalogue, then what is known of other systems. */
export function activityTypeOf(
  told: string,
  answers: Record<string, string> = {},
  types: KnownActivityType[] = [],
): string | null {
  // "Sort: Speaking" says what it is behind its own label.
  const word = told.replace(/^\s*(sort|type|kind|category|art|tipo|typ)\s*:\s*/i, "");
  const written = normalizeWords(word);
  if (!written) return null;
  const answer = Object.entries(answers).find(([theirs]) => normalizeWords(theirs) === written)?.[1];
  if (answer) return answer;
  const named = types.find((type) =>
    [type.key, type.name, ...(type.aliases ?? [])].some((name) => normalizeWords(name) === written),
  );
  if (named) return named.key;
  return (
    words.get(written) ?? words.get(singular(written)) ?? patterns.find(([form]) => form.test(written))?.[1] ?? null
  );
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

const wordLists: Record<string, string> = {
  talk: "talk, speech, talk title, vortrag, charla, ponencia, palestra, conference, public speaking, speaking, speaker, presentation, session, lightning talk, keynote, conference talk, conference speaking, panel, meetup talk, vortrage, charlas, ponencias, conferencia, palestras, presentacion, apresentacao, prasentation, presentazione, expose, intervention, intervento, referat, impulsvortrag",
  workshop:
    "workshop, study jam, hands on lab, lab, tutorial, training, bootcamp, gameday, game day, immersion day, taller, talleres, oficina, atelier, laboratorio, schulung, formation, formacion, formacao, formazione",
  event_organised:
    "event organised, event organized, event, event organization, event organisation, event organizing, event organising, organizer, organiser, organizing, organising, user group owner, user group leader, conference organizer, meetup organizer, meetup, hosting, veranstaltung, evento, evenement, organisation d evenement, organizacion de evento, organizacao de evento, organizzazione evento, organisation einer veranstaltung",
  article:
    "article, blogpost, blog post, blog, post, written content, writing, tutorial article, whitepaper, artikel, articulo, artigo, articolo, blogbeitrag, blogartikel, entrada de blog, publicacion, publicacao, publication, pubblicazione",
  newsletter: "newsletter, boletin, infolettre, rundbrief",
  video:
    "video, webcast, webinar, livestream, live stream, stream, youtube, youtube video, screencast, vlog, aufzeichnung, grabacion, gravacao",
  podcast: "podcast, podcast episode",
  book: "book, e book, ebook, buch, libro, livro, livre",
  open_source:
    "open source, open source project, open source contribution, code contribution, code project, contribution to open source, pull request, oss, github repository, codigo abierto, codigo aberto",
  code_sample:
    "code sample, sample code, sample, demo code, demo, gist, codebeispiel, ejemplo de codigo, exemplo de codigo, exemple de code, esempio di codice",
  mentoring: "mentoring, mentorship, mentor, coaching, mentoria, mentorat, tutoria",
  forum_answers:
    "forum answer, forum, forum post, stack overflow, re post, repost, q a, answer, community support, online support, foro, respuesta en foro, reponse sur forum",
  study_group:
    "study group, book club, study circle, lerngruppe, grupo de estudio, grupo de estudo, groupe d etude, gruppo di studio",
  hackathon: "hackathon, hack day, hackday, hackaton",
  product_feedback:
    "product feedback, product feedback given, feedback, beta testing, beta test, product group feedback, interaction with googlers, retroalimentacion",
  certification_coaching: "certification coaching, certification study group, exam coaching, certification mentoring",
  customer_engagement: "customer engagement, customer advice, customer meeting, customer workshop",
  translation: "translation, localization, localisation, ubersetzung, traduccion, traducao, traduction, traduzione",
  social:
    "social, amplification, social media, social post, social media post, tweet, linkedin post, soziale medien, redes sociales, redes sociais, reseaux sociaux",
  story: "story, success story, testimonial, geschichte, historia, histoire, storia",
  other: "other, misc, miscellaneous, andere, anderes, sonstiges, otro, otra, outro, outra, autre, altro",
};

const words = new Map(
  Object.entries(wordLists).flatMap(([key, list]) => list.split(", ").map((word) => [word, key] as const)),
);

/** For words with a remark behind them, such as "Speaking (Conference)" and "Conference (organizer)". */
const patterns: [RegExp, string][] = [
  [/\b(organi[sz]\w+|user group owner|user group leader)\b/, "event_organised"],
  [/^(public )?speaking\b|^speaker\b|\b(talk|keynote)\b/, "talk"],
  [/^workshops?\b|\bworkshops?$/, "workshop"],
  [/^(blog ?posts?|blogs?|articles?)\b/, "article"],
  [/^(videos?|webcasts?|webinars?|livestreams?)\b/, "video"],
  [/^podcasts?\b/, "podcast"],
  [/^newsletters?\b/, "newsletter"],
  [/^books?\b/, "book"],
  [/^mentor(ing|ship)\b/, "mentoring"],
  [/\bopen source\b|^code (contributions?|projects?)\b/, "open_source"],
  [/^forums?\b/, "forum_answers"],
  [/^hackathons?\b/, "hackathon"],
  [/^product (group )?feedback\b/, "product_feedback"],
  [/^translations?\b/, "translation"],
  [/\bsocial media\b/, "social"],
];

/** The types to choose from where the caller names no catalogue. */
export const defaultActivityTypes: KnownActivityType[] = Object.keys(wordLists).map((key) => ({ key, name: key }));

/** A file, or a row, without a type: talks where there are speakers or "Talk" heads a column, articles where there are authors or reads; else "other". */
export function likelyActivityType(columns: Columns, names: string[]): string {
  const title = normalizeWords(names[columns.get("title")?.[0] ?? -1] ?? "");
  if (columns.has("speakers") || talkHeader.test(title)) return "talk";
  if (
    columns.has("authors") ||
    columns.has("reads") ||
    /\b(article|post|artikel|articulo|artigo|articolo)\b/.test(title)
  )
    return "article";
  if (columns.has("plays")) return "podcast";
  return columns.has("organisers") ? "event_organised" : "other";
}

const talkHeader =
  /\b(talk|session|presentation|vortrag|prasentation|charla|ponencia|presentacion|palestra|apresentacao|presentazione)\b/;
