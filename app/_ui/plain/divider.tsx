import classes from "./layout.module.css";

export function Divider() {
  return <hr className={classes.divider} />;
}
