/** Folded words right behind who spoke, in front of them, and labels of a list of them. */
export const spokeBehind = [
  "spoke|talked|presented|was speaking|were speaking|gave (?:a|the|her|his|their) (?:\\p{L}+ )?talks?|was (?:our|the) speaker|were (?:our|the) speakers",
  "sprach|sprachen|hat gesprochen|haben gesprochen|hat vorgetragen|haben vorgetragen|prasentierte|prasentierten|hat prasentiert|haben prasentiert|hielt (?:einen|den) vortrag|hielten (?:einen|den) vortrag",
  "hablo|hablaron|presento|presentaron|expuso|expusieron|dio (?:una|la) charla|dieron (?:una|la) charla",
  "a parle|ont parle|a presente|ont presente|est intervenue?|sont intervenue?s",
  "falou|falaram|apresentou|apresentaram|palestrou|palestraram|deu (?:uma|a) palestra",
].join("|");

export const spokeBefore = [
  "talks? by|presented by|session by|speakers? (?:was|were)|thanks to (?:our )?speakers?",
  "vortrag von|vortrage von|prasentiert von|talk von|talks von",
  "hablo|hablaron|charlas? de|presentad[oa] por|a cargo de|ponencia de",
  "presente par|conference de|talk de|intervention de",
  "falou|falaram|palestras? de|apresentad[oa] por",
].join("|");

export const speakerLabels =
  "speakers?|talks? by|sprecher|sprecherin|sprecherinnen|sprecher\\*innen|referent|referentin|referentinnen|referenten|vortragende|ponentes?|oradora?|oradore?s|expositore?s|intervenante?s?|orateurs?|oratrices?|palestrantes?|presenters?";

/** What begins a sentence with a capital and is nobody's name. */
export const noNames = new Set(
  "we they he she it i you everyone everybody nobody someone somebody two three four all both who our the a an this that there then here today yesterday last also and then guests speakers people thanks thank wir sie er es ich alle beide zwei drei wer unser unsere der die das heute gestern danke auch dann nosotros ellos ellas el la los las yo todos todas dos tres nuestro nuestra hoy ayer anoche gracias tambien se nous ils elles il elle je tous toutes deux trois notre le les hier merci aussi on puis eles elas ele ela eu dois duas tres nosso nossa hoje ontem obrigado obrigada tambem quem nos".split(
    " ",
  ),
);
