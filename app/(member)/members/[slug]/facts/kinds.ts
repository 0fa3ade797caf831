import { type FactKind, factKinds } from "@/lib/facts/kinds";

/** What each kind asks for, in words. */
export const kindWords: Record<
  FactKind,
  { add: string; new: string; from: string; to: string | null; detail: string | null; hint: string }
> = {
  certification: {
    add: "Add a certification",
    new: "A certification",
    from: "Earned on",
    to: "Ends on",
    detail: null,
    hint: "A link to the badge, or the certificate as a file, helps whoever checks it.",
  },
  employer: {
    add: "Add an employer",
    new: "An employer",
    from: "Since",
    to: "Until",
    detail: "Employer",
    hint: "Say when you leave a partner: some terms end with it.",
  },
  student: {
    add: "Add that you study",
    new: "A student",
    from: "Since",
    to: "Until",
    detail: "School or university",
    hint: "Until when you are enrolled, as far as you know.",
  },
  age: {
    add: "Say that you are 18 or older",
    new: "18 or older",
    from: "Said on",
    to: null,
    detail: null,
    hint: "We do not ask for a birthday.",
  },
  conduct: {
    add: "Say that you accept the code of conduct",
    new: "Code of conduct",
    from: "Accepted on",
    to: null,
    detail: "Version",
    hint: "The version stands at the top of the code of conduct.",
  },
};

export function addLinks(path: string): { href: string; label: string }[] {
  return factKinds.map((kind) => ({ href: `${path}/new?kind=${kind}`, label: kindWords[kind].add }));
}
