import { Icon } from "../_ui/icon";
import { ProgramGlyph } from "../_ui/program-mark";
import { TypeIcon } from "../_ui/type-icon";
import { useDesk } from "./desk-context";
import classes from "./queue.module.css";
import { longWaitDays, type QueueRow, waited } from "./review-types";

/** One that waits: who sent it, for which programs and for how long, and what is unusual about it. */
export function QueueLine({ row, isCurrent }: { row: QueueRow; isCurrent: boolean }) {
  const { open } = useDesk();
  return (
    <div className={classes.row} {...(isCurrent && { "data-current": true })}>
      <a
        href={row.href}
        className={classes.open}
        aria-current={isCurrent}
        data-scroll="keep"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          open(row);
        }}
      >
        <TypeIcon icon={row.icon} />
        <span className={classes.line}>
          <b>{row.title}</b>
          <span>
            <span>{row.who}</span>
            {row.programs.map(({ key, color, shape, shortName }) => (
              <ProgramGlyph key={key} color={color} shape={shape} size={9} label={shortName} />
            ))}
            <span {...(row.days >= longWaitDays && { "data-long": true })}>{waited(row.days)}</span>
          </span>
          {row.mayBeDuplicate ? <Remark icon="copy">may be a duplicate</Remark> : null}
          {row.isChanged ? <Remark icon="retry">changed after it was confirmed</Remark> : null}
        </span>
      </a>
      <input
        type="checkbox"
        className={classes.tick}
        value={`${row.id} ${row.version}`}
        aria-label={`Choose ${row.title}`}
      />
    </div>
  );
}

/** Why this one needs a second look. */
function Remark({ icon, children }: { icon: string; children: string }) {
  return (
    <em className={classes.remark}>
      <Icon name={icon} size={13} />
      {children}
    </em>
  );
}
