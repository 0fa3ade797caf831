import { wholeWords } from "./found";

export type MessageLanguage = "en" | "de" | "es" | "fr" | "pt";

/** Words that hardly any sentence does without, and none of two meanings: "hier" is yesterday in French and here in German. */
const common: Record<MessageLanguage, RegExp> = {
  en: wholeWords("the|and|was|were|with|we|our|of|at|last|yesterday|it|this|spoke|people|great|had|in the"),
  de: wholeWords("und|der|die|das|wir|war|waren|mit|im|uns|gestern|abend|leute|vor|ort|beim|zum|von|ein|eine|hat"),
  es: wholeWords("el|los|las|y|fue|con|anoche|ayer|una|del|nuestra|hoy|hablo|sala|charla|personas|por|la"),
  fr: wholeWords("le|les|et|etait|avec|dans|des|nous|sur|soir|personnes|est|au|aux|salle|ligne|parle|une|la|du"),
  pt: wholeWords("o|os|e|foi|com|na|no|ontem|uma|do|da|pessoas|nos|um|em|hoje|falou|palestra|sala|as"),
};

/** The language that most of a folded message is in; null where two are as likely. */
export function languageOfMessage(folded: string): MessageLanguage | null {
  const seen = Object.entries(common)
    .map(([language, words]) => ({ language, count: [...folded.matchAll(words)].length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = seen;
  return first && first.count > (second?.count ?? 0) ? (first.language as MessageLanguage) : null;
}
