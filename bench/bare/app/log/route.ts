import { randomUUID } from "node:crypto";
import { writer } from "../../database";

type Logged = { title: string; startsOn: string; memberId: string; goal: string; principle: string };

const activitySql =
  "INSERT INTO activities (id, type, title, title_folded, starts_on, search_text, state, search_row, logged_by_id, submitted_at, created_at, updated_at) VALUES (@id, 'talk', @title, @title, @startsOn, @title, 'submitted', @searchRow, @memberId, @now, @now, @now)";
const creditSql = "INSERT INTO credits (id, activity_id, member_id, part, position) VALUES (?, ?, ?, 'speaker', 0)";
const tagSql = "INSERT INTO tags (id, activity_id, goal_key, principle_key) VALUES (?, ?, ?, ?)";

/** An activity with one credit and two tags in one durable transaction: no rights, no checks, no audit, nothing derived. */
export async function POST(request: Request) {
  const { memberId, title, startsOn, goal, principle } = (await request.json()) as Logged;
  const handle = writer();
  const id = randomUUID();
  const now = Date.now();
  const searchRow = (Math.floor(now / 86_400_000) + 800_000) * 2 ** 31 + Math.floor(Math.random() * 2 ** 31);
  handle
    .transaction(() => {
      handle.prepare(activitySql).run({ id, title, startsOn, searchRow, memberId, now });
      handle.prepare(creditSql).run(randomUUID(), id, memberId);
      handle.prepare(tagSql).run(randomUUID(), id, goal, null);
      handle.prepare(tagSql).run(randomUUID(), id, null, principle);
    })
    .immediate();
  return Response.json({ id }, { status: 201 });
}
