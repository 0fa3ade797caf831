import type { Issue, Refusal } from "../errors";

/** Where the values of a request stood: in a body, named by JSON pointers, or in a query, named by parameter. */
export type ValuePlace = "body" | "query";

/** What is wrong with one value: a word for programs and a sentence for people who write them. */
export type FieldProblem = { pointer: string; code: string; detail: string } | ParameterProblem;
type ParameterProblem = { parameter: string; code: string; detail: string };

type Wording = { code: string; detail: string };

/** Every value that a refusal names, by what the schema says of it; where it says nothing, in the words of the refusal. */
export function fieldProblems({ issues, fields }: Refusal, place: ValuePlace): FieldProblem[] {
  const said = issues.flatMap((issue) => issueProblems(issue, place));
  const paths = new Set(issues.map(({ path }) => path.join(".")));
  const others = Object.entries(fields)
    .filter(([path]) => path !== "" && !paths.has(path))
    .map(([path, message]) => problemAt(path.split("."), { code: "not_accepted", detail: message }, place));
  return [...new Map([...others, ...said].map((one) => [placeOf(one), one])).values()];
}

function placeOf(problem: FieldProblem): string {
  return "parameter" in problem ? problem.parameter : problem.pointer;
}

function issueProblems(issue: Issue, place: ValuePlace): FieldProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      problemAt([...issue.path, key], { code: "unknown", detail: unknownOf(place) }, place),
    );
  const inner = issue.code === "invalid_union" ? likeliest(issue.errors) : [];
  if (inner.length > 0)
    return inner.flatMap((one) => issueProblems({ ...one, path: [...issue.path, ...one.path] }, place));
  const isRepeated = place === "query" && issue.path.length === 1 && Array.isArray(issue.input);
  const wording = isRepeated ? { code: "repeated", detail: "Takes one value; send it once." } : wordingOf(issue);
  return [problemAt(issue.path, wording, place)];
}

const unknownOf = (place: ValuePlace) =>
  place === "query" ? "There is no such parameter here." : "There is no such field here.";

function problemAt(path: readonly PropertyKey[], wording: Wording, place: ValuePlace): FieldProblem {
  if (place === "query") return { parameter: String(path[0] ?? ""), ...wording };
  return { pointer: `#${path.map((part) => `/${escaped(String(part))}`).join("")}`, ...wording };
}

/** As a fragment of an address: RFC 6901. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** Of what could have been meant, the one that the value comes closest to: the right kind of thing, in some other way wrong. */
function likeliest(choices: readonly (readonly Issue[])[]): readonly Issue[] {
  const close = choices.filter(([first]) => first && (first.path.length > 0 || first.code !== "invalid_type"));
  return close.at(-1) ?? [];
}

const typeNames: Record<string, string> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
  record: "an object",
  date: "a date",
};

const formatDetails: Record<string, string> = {
  url: "Must be a URL that begins with https:// or http://.",
  datetime: "Must be an instant in ISO 8601, such as 2026-01-31T09:30:00Z.",
  date: "Must be a day, such as 2026-01-31.",
  email: "Must be an e-mail address.",
};

function wordingOf(issue: Issue): Wording {
  if (issue.input === undefined && issue.code !== "custom") return { code: "required", detail: "Is required." };
  switch (issue.code) {
    case "invalid_type":
      return { code: "type", detail: `Must be ${typeNames[issue.expected] ?? issue.expected}.` };
    case "invalid_value":
      return { code: "value", detail: `Must be one of: ${issue.values.map(String).filter(Boolean).join(", ")}.` };
    case "too_big":
      return { code: "too_large", detail: `Must be ${extent(issue.origin, "at most", issue.maximum)}.` };
    case "too_small":
      return { code: "too_small", detail: `Must be ${extent(issue.origin, "at least", issue.minimum)}.` };
    case "invalid_format":
      return {
        code: "format",
        detail:
          formatDetails[issue.format] ??
          (issue.pattern ? `Must match ${issue.pattern.replace(/^\/|\/[a-z]*$/g, "")}.` : `Must be ${issue.format}.`),
      };
    case "custom":
      return { code: "not_accepted", detail: saidToPrograms(issue) };
    default:
      return { code: "not_accepted", detail: "Cannot be used." };
  }
}

function extent(origin: string, bound: string, many: number | bigint): string {
  if (origin === "string") return `${bound} ${many} ${many === 1 ? "character" : "characters"} long`;
  if (origin === "array" || origin === "set") return `${bound} ${many} ${many === 1 ? "item" : "items"}`;
  return `${bound} ${many}`;
}

/** What a check of our own says: its words for programs where it has some, else those of the form. */
function saidToPrograms({ params, message }: Extract<Issue, { code: "custom" }>): string {
  if (typeof params?.forPrograms === "string") return params.forPrograms;
  return message === "Invalid input" ? "Cannot be used." : message;
}
