import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { databaseFile } from "../dialect";

/**
 * What ANALYZE says of a database of 10,000 members and 200,000 activities: rows of the table, then for each column of the index how
 * many rows share one value of it and those before.
 */
const largeTables: Record<string, Record<string, string>> = {
  activities: {
    activities_by_day: "200000 110 1",
    activities_by_event: "200000 15 15",
    activities_by_logger: "200000 28 1",
    activities_by_state: "200000 33334 28 1",
    activities_by_title: "200000 45 1",
    activities_by_type: "200000 15385 9 1",
    activities_searchRow_unique: "200000 1",
    activities_to_review: "4567 1 1",
    sqlite_autoindex_activities_1: "200000 1",
  },
  activity_figures: { activity_figures: "335574 2 1" },
  activity_filters: { activity_filters: "608414 2001 2001 5 1", activity_filters_by_activity: "608414 5" },
  activity_links: { activity_links_by_url: "179896 1", activity_links_once: "179896 1 1" },
  activity_programs: {
    activity_programs_by_activity: "235381 2 1 1",
    activity_programs: "235381 47077 26 1",
  },
  audit_entries: {
    audit_entries_by_actor: "415536 57 1",
    audit_entries_by_at: "415536 1",
    audit_entries_by_concerned: "415536 42 1",
    audit_entries_by_object: "415536 138512 2 1",
    sqlite_autoindex_audit_entries_1: "415536 1",
  },
  contributions: {
    contributions_by_activity: "247703 2 1 1",
    contributions_by_member: "247703 38 2",
    contributions_by_term: "247703 7",
    sqlite_autoindex_contributions_1: "247703 49541 28 1 1",
  },
  event_hosts: { event_hosts_by_group: "14286 36 1", sqlite_autoindex_event_hosts_1: "14286 1 1" },
  event_sessions: { event_sessions_by_event: "28364 2 1", sqlite_autoindex_event_sessions_1: "28364 1" },
  events: {
    events_by_change: "14286 8 1",
    events_by_country: "14286 239 2",
    events_by_creator: "14286 13",
    events_by_day: "14286 8 1",
    events_by_kind: "14286 3572",
    events_by_link: "14286 1",
    events_by_state: "14286 4762 7 1",
    sqlite_autoindex_events_1: "14286 1",
  },
  group_events: { group_events: "14286 36 1 1", group_events_by_event: "14286 1" },
  identities: {
    identities_by_member: "13903 2",
    identities_once: "13903 6952 1",
    sqlite_autoindex_identities_1: "13903 1",
  },
  session_speakers: {
    session_speakers_by_member: "28364 4 1",
    session_speakers_once: "28364 1 1",
    sqlite_autoindex_session_speakers_1: "28364 1",
  },
  credits: { credits_by_member: "265949 51 1", credits_once: "265949 2 1", sqlite_autoindex_credits_1: "265949 1" },
  member_activities: { member_activities: "249992 26 1 1", member_activities_by_activity: "249992 2" },
  members: {
    members_by_country: "10000 134 1",
    members_by_last_on: "10000 11 1",
    members_by_last_public_on: "10000 8 1",
    members_by_last_shared_on: "10000 10 1",
    members_by_name: "10000 5 1",
    members_slug_unique: "10000 1",
    sqlite_autoindex_members_1: "10000 1",
  },
  reviews: { reviews_by_activity: "191250 1 1", reviews_by_reviewer: "191250 47813" },
  tags: {
    tags_by_activity: "748503 4",
    tags_goal_once: "319854 21324 1",
    tags_principle_once: "428649 30618 1",
  },
  terms: {
    terms_by_detail: "54285 1752 5",
    terms_by_group: "54285 109",
    terms_by_member: "54285 7 4 1",
    terms_by_program: "54285 10857 2715 3",
  },
};

/** Remembers each statement that SQLite is given until it is stopped, with what was being asked. */
export function recordStatements() {
  const statements = new Map<string, string>();
  const { prepare } = BetterSqlite.prototype;
  const recorder = {
    statements,
    asked: "before",
    stop: () => {
      BetterSqlite.prototype.prepare = prepare;
    },
  };
  BetterSqlite.prototype.prepare = function (this: BetterSqlite.Database, text: string) {
    if (!statements.has(text)) statements.set(text, recorder.asked);
    return prepare.call(this, text);
  } as typeof prepare;
  return recorder;
}

const opening = /\(with part\([^)]*\) as \(/g;

/** The questions that were asked together in a statement, each by its own text; the statement itself where it is one alone. */
export function questionsIn(text: string): string[] {
  const found = [...text.matchAll(opening)].map((match) => textToClosing(text, match.index + match[0].length));
  return found.length > 0 ? found : [text];
}

/** What stands between an opening bracket and its closing one. */
function textToClosing(text: string, from: number): string {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < text.length) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    at += 1;
  }
  return text.slice(from, at - 1);
}

/** How SQLite would run each statement where tables are large, line by line: on a copy of this small database that says so. */
export function plansAtLargeSize(statements: Iterable<string>): Map<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenet-plans-"));
  const file = path.join(folder, "copy.db");
  new BetterSqlite(databaseFile).prepare("VACUUM INTO ?").run(file);
  const before = new BetterSqlite(file);
  before.exec("ANALYZE; DELETE FROM sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4;");
  const add = before.prepare("INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES (?, ?, ?)");
  for (const [table, indexes] of Object.entries(largeTables))
    for (const [index, stat] of Object.entries(indexes)) add.run(table, index, stat);
  before.close();
  const handle = new BetterSqlite(file);
  const plans = new Map<string, string[]>();
  for (const text of statements) {
    const values = Array.from(text.matchAll(/\?/g), () => "");
    const rows = handle.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
    plans.set(
      text,
      rows.map(({ detail }) => detail),
    );
  }
  handle.close();
  rmSync(folder, { recursive: true, force: true });
  return plans;
}

/** A condition that is false for every row is looked at once, before any is read. */
const isNever = /\bwhere \(*(?:false|1 = 0)\b/;

/** The lines of a plan that grow with a large table: it is read whole, or much of it is sorted for a few rows of it. */
export function growingSteps(text: string, plan: readonly string[]): string[] {
  if (isNever.test(text)) return [];
  const large = Object.keys(largeTables);
  const isOrdered = !plan.some((line) => /USE TEMP B-TREE FOR (ORDER BY|GROUP BY|DISTINCT)/.test(line));
  const hasLimit = /\blimit \?/.test(text);
  const scans = plan.filter((line) => {
    const [, table = "", along] = /^SCAN (\S+)( USING)?/.exec(line) ?? [];
    return large.includes(table) && !(along && isOrdered && hasLimit);
  });
  const readsLarge = plan.some((line) => large.includes(/^(?:SCAN|SEARCH) (\S+)/.exec(line)?.[1] ?? ""));
  const sorts = readsLarge && hasLimit ? plan.filter((line) => line.startsWith("USE TEMP B-TREE FOR ORDER BY")) : [];
  return [...scans, ...sorts];
}
