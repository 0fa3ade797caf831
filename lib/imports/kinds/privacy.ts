import { normalizeWords } from "../files/text";
import type { CellsByField } from "../infer/cells";
import { isPlaceholder } from "../infer/placeholder";
import { isNo, isYes, isYesOrNo } from "../infer/yes-no";

const certainHeaders =
  "visibility, private, is private, private event, privacy, not public, sichtbarkeit, privat, nicht offentlich, vertraulich, visibilidad, privado, privada, no publico, visibilite, prive, privee, non public, visibilidade, nao publico, visibilita, privato, privata, non pubblico";

/** "Class" may be a lesson, "Published" a day and "Público" the size of an audience. */
const otherHeaders =
  "sensitivity, class, access, published, is published, is public, public, unpublished, unlisted, hidden, visible, confidential, sichtbar, offentlich, veroffentlicht, publico, publica, publicado, publicada, confidencial, publie, publiee, publique, confidentiel, pubblico, pubblica, pubblicato, pubblicata, riservato, confidenziale";

/** Headers of columns that say who may see something, or whether everybody or nobody else may. */
export const privacyHeaders = `${certainHeaders}, ${otherHeaders}`;

/** What is called "Private" is never left aside for its words, since then all of it would be public. */
export const privacyTest = { headers: otherHeaders.split(", "), passes: isPrivacyWord };

/** Whether a word is one of those by which people and systems say who may see something. */
function isPrivacyWord(text: string): boolean {
  const word = plainWord(text);
  return isPlaceholder(text) || isYesOrNo(text) || [closed, unpublished, members, open].some((set) => set.has(word));
}

/** Who alone may see what a row tells of, and the column that says so. `isKnown` is false for a word that might mean anybody. */
export type NarrowAudience = { audience: "private" | "members"; column: string; word: string; isKnown: boolean };

/** The narrowest audience that any column names; null where everybody may see it. A word that nobody knows closes. */
export function narrowAudienceOf(cells: CellsByField): NarrowAudience | null {
  const states = cells.all("state").filter(({ text }) => {
    const word = plainWord(text);
    return unpublished.has(word) || closed.has(word);
  });
  const found = [
    ...states.map(({ header, text }) => ({ audience: "private" as const, column: header, word: text, isKnown: true })),
    ...cells.all("is_private").flatMap(({ header, text }) => {
      const said = audienceIn(text, saysPublic(header));
      return said ? [{ ...said, column: header, word: text }] : [];
    }),
  ];
  return found.find(({ audience }) => audience === "private") ?? found[0] ?? null;
}

function audienceIn(text: string, isPublicHeader: boolean): Pick<NarrowAudience, "audience" | "isKnown"> | null {
  const word = plainWord(text);
  if (isPlaceholder(text) || open.has(word)) return null;
  if (isYes(text)) return isPublicHeader ? null : { audience: "private", isKnown: true };
  if (isNo(text)) return isPublicHeader ? { audience: "private", isKnown: true } : null;
  if (members.has(word)) return { audience: "members", isKnown: true };
  // The day on which it was published.
  if (isPublicHeader && /\d{4}/.test(text)) return null;
  return { audience: "private", isKnown: closed.has(word) || unpublished.has(word) };
}

/** In a column called "Published" or "Öffentlich" a yes means everybody, in one called "Private" or "Not public" nobody else. */
function saysPublic(header: string): boolean {
  const words = normalizeWords(header).split(" ");
  return words.some((word) => open.has(word)) && !words.some((word) => /^(not|non|no|nicht|nao)$/.test(word));
}

function plainWord(text: string): string {
  return normalizeWords(text).replace(/ (event|veranstaltung|evento|evenement)$/, "");
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(", "));
}

const closed = setOf(
  "private, privat, privates, privado, privada, prive, privee, privato, privata, personal, personlich, pessoal, personnel, personale, confidential, vertraulich, confidencial, confidentiel, confidentielle, confidenziale, riservato, riservata, restricted, secret, geheim, secreto, hidden, versteckt, oculto, oculta, cache, cachee, nascosto, unlisted, nicht gelistet, internal, intern, interno, interna, interne, invite only, nur auf einladung, solo con invitacion, sur invitation, su invito, not public, nicht offentlich, no publico, no publica, nao publico, nao publica, non public, non publique, non pubblico, non pubblica",
);
const unpublished = setOf(
  "draft, drafts, unpublished, not published, entwurf, unveroffentlicht, nicht veroffentlicht, borrador, no publicado, no publicada, rascunho, nao publicado, nao publicada, brouillon, non publie, non publiee, bozza, non pubblicato, non pubblicata",
);
const members = setOf(
  "members, members only, community, mitglieder, nur mitglieder, nur fur mitglieder, miembros, solo miembros, comunidad, membros, apenas membros, somente membros, comunidade, membres, membres uniquement, communaute, membri, solo membri, comunita",
);
const open = setOf(
  "public, publicly, published, open, normal, default, visible, listed, everyone, everybody, anyone, offentlich, offentliche, offentliches, veroffentlicht, offen, sichtbar, alle, publico, publica, publicado, publicada, abierto, abierta, aberto, aberta, todos, publie, publiee, publique, ouvert, ouverte, tous, pubblico, pubblica, pubblicato, pubblicata, aperto, aperta, tutti",
);
