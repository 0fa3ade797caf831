import { formatNumber } from "../format";
import { counted } from "./chart-words";
import styles from "./number-link.module.css";

type Props = {
  value: number;
  href?: string;
  none?: string;
  /** What is counted, in the plural, and of what: for readers. */
  unit?: string;
  label?: string;
};

/** A number that opens its records when there is an address. `none` is said in rust: a zero is a finding. */
export function NumberLink(props: Props) {
  const none = props.value === 0 && props.none;
  const text = none || formatNumber(props.value);
  const words = none || counted(props.value, props.unit ?? "");
  const tone = none ? { "data-tone": "none" } : null;
  if (!props.href)
    return (
      <b className={styles.number} {...tone}>
        {text}
      </b>
    );
  return (
    <a
      className={styles.number}
      {...tone}
      href={props.href}
      {...(props.label && { "aria-label": props.unit ? `${words}, ${props.label}` : `${text} ${props.label}` })}
    >
      {text}
    </a>
  );
}
