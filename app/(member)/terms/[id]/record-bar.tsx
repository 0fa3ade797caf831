import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import type { TermStanding } from "@/lib/requirements/get-standing";
import type { RequirementStanding } from "@/lib/requirements/progress";
import classes from "./standing.module.css";

type RecordBarProps = {
  standing: RequirementStanding;
  term: TermStanding;
  soonest: string;
  /** Of more cells than this none is a link: each would be too narrow for a finger. */
  mostLinks?: number;
};

/** More cells than this are drawn as one bar. */
const mostCells = 15;
/** As many of 24 pixels as there is room for beside a requirement. */
const usualLinks = 8;

/** One cell for each record that counts, waits or is missing; the numbers beside it say the same. */
export function RecordBar({ standing, term, soonest, mostLinks = usualLinks }: RecordBarProps) {
  const { counted, waiting, leaving, requirement, done, evenPace } = standing;
  const { atLeast } = requirement;
  const paceAt = evenPace ? { left: `${(100 * evenPace) / Math.max(atLeast, done)}%` } : null;
  if (Math.max(atLeast, done) > mostCells)
    return (
      <div className={classes.bar} aria-hidden="true">
        <i data-is="counts" style={{ flex: done }} />
        <i data-is="missing" style={{ flex: Math.max(0, atLeast - done) }} />
        {paceAt ? <b style={paceAt} /> : null}
      </div>
    );
  const isSoon = (id: string) => leaving.some((one) => one.id === id && one.on <= soonest);
  const open = waiting.slice(0, Math.max(0, atLeast - done));
  const cells = [
    ...counted.map((id) => ({ id, is: isSoon(id) ? "leaves" : "counts" })),
    ...open.map((id) => ({ id, is: "waits" })),
  ];
  const missing = Array.from({ length: Math.max(0, atLeast - cells.length) }, (_, at) => `missing ${at + 1}`);
  const titles = new Map(
    [...term.standing.counted, ...term.standing.notCounted.map(({ record }) => record), ...term.events].map(
      ({ id, title }) => [id, title],
    ),
  );
  const isLinked = cells.length + missing.length <= mostLinks;
  const path = requirement.counts === "group_events" ? "/events/" : "/activities/";
  return (
    <div className={classes.bar}>
      {cells.map(({ id, is }) =>
        isLinked && titles.has(id) ? (
          <a key={id} href={`${path}${id}`} data-is={is} title={titles.get(id)}>
            <VisuallyHidden>{titles.get(id)}</VisuallyHidden>
          </a>
        ) : (
          // A fact has no page of its own.
          <i key={id} data-is={is} title={titles.get(id)} aria-hidden="true" />
        ),
      )}
      {missing.map((key) => (
        <i key={key} data-is="missing" aria-hidden="true" />
      ))}
      {paceAt ? <b style={paceAt} aria-hidden="true" /> : null}
    </div>
  );
}
