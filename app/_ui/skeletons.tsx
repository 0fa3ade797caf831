import classes from "./skeletons.module.css";

const rows = [1, 2, 3, 4, 5, 6];

/** A list while it loads: same shape, shown only after 200ms. */
export function ListSkeleton() {
  return (
    <div className={classes.late}>
      <PageSkeleton />
    </div>
  );
}

/** Heading and rows, as most pages begin. */
export function PageSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label="Loading">
      <div className={classes.heading} />
      {rows.map((row) => (
        <div key={row} className={classes.row}>
          <div className={classes.circle} />
          <div className={classes.lines}>
            <div style={{ width: `${62 - row * 5}%` }} />
            <div style={{ width: `${38 - row * 3}%` }} />
          </div>
          <div className={classes.end} />
        </div>
      ))}
    </div>
  );
}
