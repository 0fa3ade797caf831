import type { Find } from "./action-rules";

/** A version that nobody has seen: whoever may is refused for that, and nothing changes. */
export const stale = 999;

/** By whom and in which order a rule lets people in. */
export const everybody = "visitor stranger self outOfScope inScope administrator";
export const signedIn = "stranger self outOfScope inScope administrator";
export const managers = "inScope administrator";
export const runners = "self inScope administrator";

export const idOf = (find: Find, name: string) => find(`select id from members where name = '${name}'`);
export const renata = (find: Find) => idOf(find, "Renata Quilodrán");
/** Somebody of the demo who can sign in and has no role. */
export const adaeze = (find: Find) => idOf(find, "Adaeze Nwankwo-Lind");
/** Somebody without an account. */
export const agustin = (find: Find) => idOf(find, "Agustín Belmonte");

/** One of Renata’s, the first in that state. */
export const activityOfRenata = (find: Find, state: string) =>
  find(`select id from activities where state = '${state}' and logged_by_id = '${renata(find)}' order by id limit 1`);

export const group = (find: Find) => find("select id from groups where slug = 'ug-valparaiso'");
export const event = (find: Find) =>
  find("select id from events where title = 'Meetup 32: Step Functions without tears'");

/** What Renata announced to the group that she leads. */
export const announcement = (find: Find) =>
  find(`select id from announcements where group_id = '${group(find)}' order by id limit 1`);

/** A term that Henrike manages and Mirjam does not, of nobody who posts. */
export function termIn(find: Find, state: string) {
  const term = (column: string) =>
    find(
      `select terms.${column} from terms join members on members.id = member_id where program_key = 'user-group-leaders' and state = '${state}' and members.name <> 'Renata Quilodrán' order by terms.id limit 1`,
    );
  return { id: term("id"), version: Number(term("version")) || stale };
}
