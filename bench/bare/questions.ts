import { prepared } from "./database";

type Row = { id: string; title: string; type: string; day: string; reach: number | null; state: string };
type Tag = { activity: string; goal: string | null; principle: string | null };
type Credit = { activity: string; name: string };

const columns = "a.id, a.title, a.type, a.starts_on AS day, a.reach, a.state";
const shown = "a.state = 'confirmed' AND a.visibility IN ('public', 'community')";
const newest = "ORDER BY a.starts_on DESC, a.id DESC LIMIT 25";

const latestSql = `SELECT ${columns} FROM activities a WHERE ${shown} ${newest}`;
const tagsSql =
  "SELECT activity_id AS activity, goal_key AS goal, principle_key AS principle FROM tags WHERE removed_at IS NULL AND activity_id IN (SELECT value FROM json_each(?))";
const creditsSql =
  "SELECT c.activity_id AS activity, coalesce(m.name, c.guest_name) AS name FROM credits c LEFT JOIN members m ON m.id = c.member_id WHERE c.declined_at IS NULL AND c.activity_id IN (SELECT value FROM json_each(?))";
const filterSql = `SELECT ${columns} FROM activity_programs p JOIN activities a ON a.id = p.activity_id
  WHERE p.program_key = ? AND p.counts = 1 AND p.starts_on BETWEEN ? AND ? AND ${shown}
  AND EXISTS (SELECT 1 FROM tags t WHERE t.activity_id = a.id AND t.principle_key = ? AND t.removed_at IS NULL)
  ORDER BY p.starts_on DESC, p.activity_id DESC LIMIT 25 OFFSET 50`;
const searchSql = `SELECT ${columns} FROM activity_search s JOIN activities a ON a.search_row = s.rowid
  WHERE activity_search MATCH ? AND ${shown} ORDER BY s.rowid DESC LIMIT 25`;
const memberSql = "SELECT id, name, slug, country, city FROM members WHERE slug = ?";
const ownSql = `SELECT ${columns} FROM credits c JOIN activities a ON a.id = c.activity_id
  WHERE c.member_id = ? AND c.declined_at IS NULL AND ${shown} ORDER BY a.starts_on DESC, a.id DESC LIMIT 10`;
const ownCountsSql = `SELECT t.principle_key AS principle, t.goal_key AS goal, count(*) AS count, sum(a.reach) AS reach
  FROM credits c JOIN activities a ON a.id = c.activity_id JOIN tags t ON t.activity_id = a.id
  WHERE c.member_id = ? AND c.declined_at IS NULL AND t.removed_at IS NULL AND ${shown} GROUP BY 1, 2`;
const reportSql = `SELECT t.goal_key AS goal, count(DISTINCT p.activity_id) AS activities, count(DISTINCT p.member_id) AS members, sum(a.reach) AS reach
  FROM contributions p JOIN activities a ON a.id = p.activity_id JOIN tags t ON t.activity_id = a.id AND t.goal_key IS NOT NULL
  WHERE p.program_key = ? AND p.counts = 1 AND p.starts_on BETWEEN ? AND ? AND a.state = 'confirmed' GROUP BY 1`;

/** The newest activities that members may see, with their people and goals. */
export const latest = () => withDetails(prepared(latestSql).all() as Row[]);

/** What the product is asked, as one would write it by hand for the tables as they are: no rights, no wishes. */
export const questions: Record<string, (asked: URLSearchParams) => unknown> = {
  list: latest,
  filter: (asked) =>
    withDetails(prepared(filterSql).all(...of(asked, ["program", "from", "to", "principle"])) as Row[]),
  search: (asked) => withDetails(prepared(searchSql).all(...of(asked, ["q"])) as Row[]),
  profile: (asked) => {
    const member = prepared(memberSql).get(...of(asked, ["slug"])) as { id: string };
    return { ...member, counts: prepared(ownCountsSql).all(member.id), latest: prepared(ownSql).all(member.id) };
  },
  report: (asked) => prepared(reportSql).all(...of(asked, ["program", "from", "to"])),
};

const of = (asked: URLSearchParams, names: string[]) => names.map((name) => asked.get(name) ?? "");

function withDetails(rows: Row[]) {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const tags = prepared(tagsSql).all(ids) as Tag[];
  const credits = prepared(creditsSql).all(ids) as Credit[];
  return rows.map((row) => ({
    ...row,
    people: credits.filter(({ activity }) => activity === row.id).map(({ name }) => name),
    goals: tags.flatMap(({ activity, goal }) => (activity === row.id && goal ? [goal] : [])),
    principles: tags.flatMap(({ activity, principle }) => (activity === row.id && principle ? [principle] : [])),
  }));
}
