import { latest } from "../../questions";

export const dynamic = "force-dynamic";

/** The list of activities as plain elements: the least that a page rendered for each request can cost. */
export default function PageOfRows() {
  return (
    <main>
      <h1>Activities</h1>
      <table>
        <thead>
          <tr>
            <th>Activity</th>
            <th>Day</th>
            <th>Advances</th>
            <th>Reach</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {latest().map(({ id, title, type, day, reach, state, people, goals }) => (
            <tr key={id}>
              <td>
                <a href={`/activities/${id}`}>{title}</a>
                <small>
                  {type}, {people.join(", ")}
                </small>
              </td>
              <td>{day}</td>
              <td>
                {goals.map((goal) => (
                  <span key={goal}>{goal}</span>
                ))}
              </td>
              <td>{reach ?? "unknown"}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
