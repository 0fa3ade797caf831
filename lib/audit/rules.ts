import type { Door } from "@/db/words";

/** What was done, with {} where its object stands: "Henrike Aldous confirmed “DynamoDB in anger”". */
export const verbs: Record<string, string> = {
  "account.disable": "disabled the account of {}",
  "account.enable": "enabled the account of {} again",
  "account.invite": "invited {} to sign in",
  "account.sign_out_everywhere": "signed {} out everywhere",
  "activity.ask_again": "asked for the headcount of {} again",
  "activity.comment": "commented on {}",
  "activity.confirm": "confirmed {}",
  "activity.correct_tags": "corrected the tags of {}",
  "activity.decline": "declined {}",
  "activity.discard": "discarded the draft {}",
  "activity.draft": "kept a draft of {}",
  "activity.edit": "edited {}",
  "activity.import": "imported {}",
  "activity.leave_uncounted": "said that nobody counted at {}",
  "activity.log": "logged {}",
  "activity.record_figures": "gave the numbers of {}",
  "activity.restore": "brought {} back",
  "activity.return": "sent {} back",
  "activity.submit": "sent {} to review",
  "activity.undo_decision": "took back the decision on {}",
  "activity.withdraw": "withdrew {}",
  "activity_type.add": "added the activity type {}",
  "activity_type.bring_back": "brought the activity type {} back",
  "activity_type.move": "moved the activity type {}",
  "activity_type.retire": "retired the activity type {}",
  "activity_type.revise": "changed the activity type {}",
  "address.ask": "asked to confirm an e-mail of {}",
  "address.confirm": "confirmed an e-mail of {}",
  "administrator.create": "made {} an administrator",
  "country.settle": "settled the country of {}",
  "country.unsettle": "took back the country of {}",
  "credit.accept": "accepted the credit on {}",
  "credit.decline": "declined the credit on {}",
  "credit.keep": "kept the credit on {}",
  "demo.load": "loaded the demo community: {}",
  "demo.enter": "entered the demo as {}",
  "goal.add": "added the goal {}",
  "goal.bring_back": "brought the goal {} back",
  "goal.move": "moved the goal {}",
  "goal.retire": "retired the goal {}",
  "goal.revise": "changed the goal {}",
  "import.answer": "answered the questions of {}",
  "import.drop": "dropped {}",
  "import.finish": "finished {}",
  "import.save_mapping": "kept the columns of {}",
  "import.start": "started {}",
  "import.undo": "took back {}",
  "import.upload": "uploaded {}",
  "installation.configure": "changed {}",
  "link.redeem": "used a link for {}",
  "link.send": "had a link sent for {}",
  "mail.send_again": "sent {} again",
  "member.complete": "completed the entry of {}",
  "member.create": "added {} to the directory",
  "member.erase": "erased {}",
  "member.merge": "merged somebody into {}",
  "member.revise": "changed the entry of {}",
  "member.share": "changed who sees {}",
  "member.unmerge": "took back the merge into {}",
  "password.change": "changed the password of {}",
  "principle.add": "added the principle {}",
  "principle.bring_back": "brought the principle {} back",
  "principle.move": "moved the principle {}",
  "principle.retire": "retired the principle {}",
  "principle.revise": "changed the principle {}",
  "program.add": "added the program {}",
  "program.bring_back": "brought the program {} back",
  "program.move": "moved the program {}",
  "program.retire": "retired the program {}",
  "program.revise": "changed the program {}",
  "provider.connect": "connected a sign-in for {}",
  "provider.disconnect": "disconnected a sign-in of {}",
  "provider.enter": "signed in as {}",
  "role.end": "ended a role of {}",
  "role.grant": "gave a role to {}",
  "session.end": "signed out {}",
  "session.start": "let {} in",
  "setup.finish": "set up {}",
  "setup.offer": "offered to set up {}",
  "term.accept": "accepted {}",
  "term.end": "ended {}",
  "term.extend": "extended {}",
  "term.grant": "granted {}",
  "term.hold": "put {} on hold",
  "term.renew": "renewed {}",
  "term.reopen": "reopened {}",
  "term.resume": "resumed {}",
  "term.revise": "changed {}",
  "term.start": "started {}",
  "token.create": "made {}",
  "token.revoke": "revoked {}",
  "term.turn_down": "turned down {}",
  "trait.add": "added the trait {}",
  "trait.bring_back": "brought the trait {} back",
  "trait.move": "moved the trait {}",
  "trait.retire": "retired the trait {}",
  "trait.revise": "changed the trait {}",
  "view.drop": "dropped {}",
  "view.save": "saved {}",
};

/** What was done in words, with {} for the object; an action nobody worded yet reads as it is written. */
export function verbOf(action: string): string {
  return verbs[action] ?? `${action.replaceAll(/[._]/g, " ")}: {}`;
}

/** The action as a choice in a list: "confirmed an activity". */
export function actionName(action: string): string {
  const noun = (action.split(".")[0] ?? "").replaceAll("_", " ");
  const thing = { account: "somebody", address: "somebody", member: "somebody", session: "somebody", role: "somebody" }[
    noun
  ];
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  const verb = verbOf(action);
  const words = verb.includes(noun)
    ? verb.replace(" {}", "").replace("{}", "it")
    : verb.replace("{}", thing ?? `${article} ${noun}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who acted where nobody was signed in. */
export function actorName(name: string | null, door: Door): string {
  if (name) return name;
  return {
    "command line": "The command line",
    system: "Tenet",
    form: "Somebody",
    api: "A program",
    import: "An import",
  }[door];
}

export const doorNames: Record<Door, string> = {
  form: "in the browser",
  api: "through the API",
  import: "by import",
  "command line": "on the command line",
  system: "by itself",
};

export type Change = { field: string; before: string | null; after: string | null };

const longest = 600;

/** What stood there before and after, field by field, only where the two differ. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields
    .filter((field) => (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({ field: fieldName(field), before: old[field] ?? null, after: now[field] ?? null }));
}

/** "startsOn" and "detail_name" as a person would head a row: "Starts on", "Detail name". */
function fieldName(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function flat(value: unknown): Record<string, string | null> {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) return { what: textOf(value) };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, textOf(part)]));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map((part) => textOf(part) ?? "").join(", ") || null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object")
    return (
      Object.entries(value)
        .flatMap(([name, part]) => (textOf(part) === null ? [] : `${name} ${textOf(part)}`))
        .join(", ") || null
    );
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** What differs between the two, for the audit. */
export function changes<Facts extends object>(before: Facts, after: Partial<Facts>) {
  const changed = Object.keys(after).filter((name) => {
    const [old, now] = [Reflect.get(before, name), Reflect.get(after, name)];
    return JSON.stringify(old) !== JSON.stringify(now);
  });
  const only = (facts: object) => Object.fromEntries(changed.map((name) => [name, Reflect.get(facts, name)]));
  return { before: only(before), after: only(after) };
}
