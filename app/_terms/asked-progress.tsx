import { VisuallyHidden } from "../_ui/plain/visually-hidden";
import classes from "./asked-progress.module.css";

/** More cells than this are drawn as one bar. */
const mostCells = 12;

type Asked = { done: number | null; waiting: number | null; atLeast: number | null; evenPace: number | null };

/** What counts, what waits for review and what is missing, with the even pace as a tick; the words beside it say the same. */
export function AskedProgress({ asked }: { asked: Asked }) {
  const { done, waiting, atLeast, evenPace } = asked;
  if (done === null || atLeast === null) return <span className={classes.quiet}>asks for no number</span>;
  const waits = Math.min(waiting ?? 0, Math.max(0, atLeast - done));
  const parts = [
    { is: "counts", count: Math.min(done, atLeast) },
    { is: "waits", count: waits },
    { is: "missing", count: Math.max(0, atLeast - done - waits) },
  ];
  // Each cell by its place, or one for each part where they would be too narrow.
  const cells = parts.flatMap(({ is, count }) => (atLeast <= mostCells ? Array<string>(count).fill(is) : []));
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        {cells.length > 0
          ? cells.map((is, at) => <i key={keyOf(is, at)} data-is={is} />)
          : parts.map(({ is, count }) => (count > 0 ? <i key={is} data-is={is} style={{ flex: count }} /> : null))}
        {evenPace ? <b style={{ left: `${(100 * evenPace) / atLeast}%` }} /> : null}
      </span>
      <span className={classes.numbers}>
        <strong>{done}</strong> of {atLeast}
        {evenPace === null ? null : <VisuallyHidden>, even pace {evenPace}</VisuallyHidden>}
        {waits > 0 ? <VisuallyHidden>, {waits} waiting for review</VisuallyHidden> : null}
      </span>
    </span>
  );
}

const keyOf = (is: string, place: number) => `${is} ${place}`;
